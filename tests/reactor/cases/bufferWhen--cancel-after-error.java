// The source is cancelled though it has failed.
marbles("-#").bufferWhen(marbles("x-y|"), x -> Mono.just(x + 1).delayElement(Duration.ofMillis(50))).buffer(Duration.ofMillis(150));
