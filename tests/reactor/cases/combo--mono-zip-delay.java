// The slowest decides.
Mono.zip(Mono.just("a").delayElement(Duration.ofMillis(100)), Mono.delay(Duration.ofMillis(300)), Mono.fromCallable(() -> 1)).map(t -> t.getT1() + t.getT2() + t.getT3());
