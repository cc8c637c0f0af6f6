// Subscribes and requests on another thread.
// The source itself runs there, wherever in the chain this is said.
// group: threads
Flux.range(1, 3)
   .map(n -> n * n)
   .subscribeOn(Schedulers.parallel());
