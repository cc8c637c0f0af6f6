// The source is cancelled only once.
marbles("-#").materialize().<String>dematerialize().window(Duration.ofMillis(100)).concatMap(w -> w);
