// Cancelled while waiting.
Disposable disposable = Mono.just("a").delayUntil(x -> Mono.delay(Duration.ofMillis(300))).subscribe();
later(Duration.ofMillis(100), disposable::dispose);
