// Completes at once, without a value.
// group: creating
Flux.<String>empty()
   .defaultIfEmpty("x");
