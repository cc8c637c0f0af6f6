// Groups in order, with few places each.
Flux.range(1, 20).groupBy(x -> x % 2, 4).flatMapSequential(g -> g, 2, 2);
