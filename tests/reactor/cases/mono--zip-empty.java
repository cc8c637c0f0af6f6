// One is empty: the others are cancelled.
Mono.zip(Mono.delay(Duration.ofMillis(300)), Mono.delay(Duration.ofMillis(100)).then());
