// The source is cancelled only once.
marbles("-#").sampleTimeout(x -> Mono.just(x + 1).delayElement(Duration.ofMillis(200))).materialize().<String>dematerialize();
