// Emits all of another publisher when this one has completed.
// group: combining
marbles("-a-b-|")
   .concatWith(marbles("-x-y|"));
