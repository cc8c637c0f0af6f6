// The one next to the source counts.
Flux.range(1, 2).subscribeOn(Schedulers.single()).map(n -> n + 1).subscribeOn(Schedulers.parallel());
