// Two ahead.
marbles("(abcdef|)").concatMap(x -> Flux.just(x + 1, x + 2), 2);
