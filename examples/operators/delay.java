// Emits a 0 when a time has passed.
// group: creating
Mono.delay(Duration.ofMillis(500))
   .map(n -> "ring");
