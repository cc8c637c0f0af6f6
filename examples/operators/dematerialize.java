// Makes signals again of values that stand for signals.
// `complete` has become the end: what came after it is cancelled.
// group: transforming
Flux.just(Signal.next("a"), Signal.next("b"), Signal.<String>complete(), Signal.next("c"))
   .<String>dematerialize();
