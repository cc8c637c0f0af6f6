// With a resource.
Mono.usingWhen(Mono.just("r"), r -> Mono.just(r + 1).delayElement(Duration.ofMillis(100)), r -> Mono.fromRunnable(() -> log("closed")));
