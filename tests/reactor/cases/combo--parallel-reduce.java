// Sums on two rails.
Flux.range(1, 6).parallel(2).runOn(Schedulers.parallel()).map(n -> n * 10).reduce(Integer::sum);
