// One has nothing: nobody has.
Mono.zip(Mono.just("a").delayElement(Duration.ofMillis(200)), Mono.empty().delaySubscription(Duration.ofMillis(100))).defaultIfEmpty(Tuples.of("x", "y"));
