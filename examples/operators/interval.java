// Counts the beats of a clock, from 0.
// group: creating
Flux.interval(Duration.ofMillis(200))
   .take(4);
