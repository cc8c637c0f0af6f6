// Emits what a future is completed with.
// group: creating
Mono.fromFuture(future("-a-b|"))
   .map(values -> values.size());
