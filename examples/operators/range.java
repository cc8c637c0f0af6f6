// Counts up from a first number, as far as it is asked to.
// `limitRate` asks for two, then for two more.
// group: creating
Flux.range(1, 5)
   .limitRate(2);
