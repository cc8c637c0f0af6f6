// Both together.
Mono.zip(Mono.delay(Duration.ofMillis(100)), Mono.just("a"), Mono.just("b").delayElement(Duration.ofMillis(200))).map(t -> t.getT2() + t.getT3());
