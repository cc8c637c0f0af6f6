// Overlap, one after the other.
Flux.range(1, 10).window(5, 3).concatMap(g -> g.map(x -> x));
