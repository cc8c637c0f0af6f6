// Saved before it goes on.
marbles("ab-c|").delayUntil(x -> Mono.delay(Duration.ofMillis(150)).doOnNext(n -> log("saved " + x)));
