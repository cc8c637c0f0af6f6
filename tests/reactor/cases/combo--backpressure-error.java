// Nobody asked: an error.
Flux.interval(Duration.ofMillis(50)).onBackpressureError().concatMap(n -> Mono.just(n).delayElement(Duration.ofMillis(120)), 1);
