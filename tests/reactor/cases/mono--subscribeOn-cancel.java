// Cancelled before it begins.
Disposable disposable = Mono.fromCallable(() -> "a").delaySubscription(Duration.ofMillis(200)).subscribeOn(Schedulers.single()).subscribe();
later(Duration.ofMillis(100), disposable::dispose);
