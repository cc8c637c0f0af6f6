// Lets a callback of a single thread push values, and keeps them until they are requested.
// group: creating
Flux.<Integer>push(sink -> {
   sink.next(1).next(2).next(3);
   sink.complete();
}).delayElements(Duration.ofMillis(200));
