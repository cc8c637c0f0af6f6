// Cancelled in the second.
Disposable disposable = Mono.just("a").flatMap(x -> Mono.delay(Duration.ofMillis(300))).subscribe();
later(Duration.ofMillis(100), disposable::dispose);
