// Emits the elements of a collection, each when it is requested.
// `delayElements` asks for one at a time, and so the collection is read slowly.
// group: creating
Flux.fromIterable(List.of("a", "b", "c"))
   .delayElements(Duration.ofMillis(200));
