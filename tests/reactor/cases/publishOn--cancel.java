// Cancelled with values on the way.
Flux.range(1, 10).publishOn(Schedulers.single()).take(3);
