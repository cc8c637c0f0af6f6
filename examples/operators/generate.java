// Makes one value for each that is requested, from a state that goes from one to the next.
// The state is never made further than the two that `take` asks for, and two more.
// group: creating
Flux.generate(() -> 1, (n, sink) -> {
   sink.next(n * n);
   return n + 1;
}).take(4)
   .limitRate(2);
