// What is asked for while values come at once is asked later.
Flux.just("a", "b", "c", "d").or(marbles("|")).window(2, 3).concatMap(w -> w);
