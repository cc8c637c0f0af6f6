// Full before its time.
marbles("abc--d----e|").windowTimeout(2, Duration.ofMillis(250)).flatMap(w -> w.collectList());
