// For a Mono.
Mono.just(3).filterWhen(x -> Mono.just(x > 5));
