// Only the latest query is answered.
marbles("a-b---c-|").sampleTimeout(q -> Mono.delay(Duration.ofMillis(150))).switchMap(q -> Mono.just("results of " + q).delayElement(Duration.ofMillis(200)));
