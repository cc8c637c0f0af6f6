// Down there on one, up here on the other.
Mono.fromCallable(() -> Thread.currentThread().getName()).subscribeOn(Schedulers.boundedElastic()).publishOn(Schedulers.parallel()).map(s -> s + " " + Thread.currentThread().getName());
