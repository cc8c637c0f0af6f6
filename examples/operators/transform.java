// Puts operators that belong together into the chain.
// group: transforming
Function<Flux<String>, Flux<String>> shout = words -> words.map(x -> x.toUpperCase()).take(2);
marbles("-a-b-c|")
   .transform(shout);
