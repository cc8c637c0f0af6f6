// Calls a function for each subscriber and emits what it returns; what it throws becomes the error.
// group: creating
Mono.fromCallable(() -> Integer.parseInt("4x"))
   .onErrorReturn(0);
