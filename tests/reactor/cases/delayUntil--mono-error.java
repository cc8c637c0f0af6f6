// The other source of a Mono fails.
Mono.just("a").delayUntil(x -> Mono.delay(Duration.ofMillis(100)).then(Mono.error(new IllegalStateException("no"))));
