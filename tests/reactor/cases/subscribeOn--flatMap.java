// Each on its own.
Flux.range(1, 3).flatMap(x -> Mono.fromCallable(() -> x * 10).subscribeOn(Schedulers.parallel()));
