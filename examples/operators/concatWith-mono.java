// Emits the one value, then all of another publisher.
// group: combining
marbles("--a|").next()
   .concatWith(marbles("-x-y|"));
