// Only the newest.
Flux.interval(Duration.ofMillis(50)).take(8).onBackpressureLatest().concatMap(n -> Mono.just(n).delayElement(Duration.ofMillis(120)), 1);
