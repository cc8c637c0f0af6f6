// The workers are given back.
Flux.range(1, 3).concatMap(x -> Mono.fromCallable(() -> x).subscribeOn(Schedulers.boundedElastic()).delayElement(Duration.ofMillis(100)));
