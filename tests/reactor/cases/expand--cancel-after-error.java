// A source that has failed is not cancelled.
marbles("-#").expand(x -> Flux.<String>empty()).window(Duration.ofMillis(300)).concatMap(w -> w);
