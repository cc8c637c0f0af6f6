// Runs something for each subscriber, then completes without a value.
// group: creating
Mono.fromRunnable(() -> log("run"))
   .thenReturn("done");
