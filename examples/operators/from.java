// Sees any publisher as a `Flux`.
// group: creating
Mono<String> one = marbles("--a|").next();
Flux.from(one)
   .repeat(1);
