// On two rails.
Flux.range(1, 6).parallel(2).runOn(Schedulers.parallel()).map(x -> x * 10).sequential();
