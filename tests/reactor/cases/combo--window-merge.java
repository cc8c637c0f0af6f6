// Windows on their way at once.
marbles("abcdef|").window(2).flatMap(w -> w.delayElements(Duration.ofMillis(150)).collectList());
