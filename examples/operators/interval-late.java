// Counts the beats of a clock that begins to tick after a first delay.
// group: creating
Flux.interval(Duration.ofMillis(600), Duration.ofMillis(200))
   .take(3);
