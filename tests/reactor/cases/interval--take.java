// Three ticks.
Flux.interval(Duration.ofMillis(50), Duration.ofMillis(100)).take(3);
