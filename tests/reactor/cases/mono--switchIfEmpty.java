// Another instead.
marbles("--|").next().switchIfEmpty(Mono.just("x").delayElement(Duration.ofMillis(100)));
