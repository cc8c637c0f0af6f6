// Again after a pause, three times.
marbles("a|").repeatWhen(done -> done.delayElements(Duration.ofMillis(100)).take(2));
