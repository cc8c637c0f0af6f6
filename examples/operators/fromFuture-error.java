// Emits what a future is completed with; a future that fails is an error.
// group: creating
Mono.fromFuture(future("-a-#"))
   .onErrorReturn(List.of("x"));
