// The oldest give way.
Flux.interval(Duration.ofMillis(50)).take(8).onBackpressureBuffer(2, n -> log("dropped " + n), BufferOverflowStrategy.DROP_OLDEST).concatMap(n -> Mono.just(n).delayElement(Duration.ofMillis(120)), 1);
