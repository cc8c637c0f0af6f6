// A Mono elsewhere.
Mono.just("a").publishOn(Schedulers.single()).map(x -> x + Thread.currentThread().getName());
