// Each part on its own worker.
Flux.range(1, 3).map(n -> n + 1).publishOn(Schedulers.parallel()).map(n -> n * 2).publishOn(Schedulers.single()).filter(n -> n > 4);
