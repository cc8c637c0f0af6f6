// Emits the one value it is given, then completes.
// group: creating
Mono.just("a")
   .delayElement(Duration.ofMillis(300));
