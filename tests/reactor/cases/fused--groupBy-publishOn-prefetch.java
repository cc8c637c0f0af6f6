// The thread that reads a group asks the source for what it has read.
Flux.range(1, 12).groupBy(x -> x % 2, 6).flatMap(g -> g.publishOn(Schedulers.parallel(), 2).map(x -> x * 10));
