// Timeout with values in time on a mono: each timer's thread.
Flux.range(0, 3).flatMap(i -> Mono.delay(Duration.ofMillis(80)).timeout(Duration.ofMillis(100)), 2);
