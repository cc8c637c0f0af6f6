// What the slow one misses.
Flux.interval(Duration.ofMillis(50)).take(8).onBackpressureDrop(n -> log("dropped " + n)).concatMap(n -> Mono.just(n).delayElement(Duration.ofMillis(120)), 1);
