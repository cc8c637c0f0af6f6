// The clean-up of an error.
Flux.usingWhen(Mono.just("r").delayElement(Duration.ofMillis(50)), r -> marbles("-a#"), r -> Mono.empty(), (r, e) -> Mono.delay(Duration.ofMillis(100)).then(Mono.fromRunnable(() -> log("closed after " + e.getMessage()))), r -> Mono.empty());
