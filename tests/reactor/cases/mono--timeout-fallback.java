// Another instead of waiting.
Mono.delay(Duration.ofMillis(300)).map(x -> "late").timeout(Duration.ofMillis(100), Mono.just("early"));
