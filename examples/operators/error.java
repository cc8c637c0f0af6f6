// Fails at once with the error it is given.
// group: creating
Flux.<String>error(new IllegalStateException("closed"))
   .onErrorReturn("x");
