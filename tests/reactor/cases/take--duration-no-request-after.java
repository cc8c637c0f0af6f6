// Nothing more is asked of a source that was cancelled.
marbles("a-b-a-c-c-|").take(Duration.ofMillis(250)).groupBy(x -> x.charAt(0)).concatMap(g -> g);
