// Small steps.
Flux.range(1, 10).limitRate(4, 2).publishOn(Schedulers.parallel(), 3).take(7);
