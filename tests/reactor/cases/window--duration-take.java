// Two windows are enough.
Flux.interval(Duration.ofMillis(70)).window(Duration.ofMillis(200)).take(2).flatMap(w -> w.count());
