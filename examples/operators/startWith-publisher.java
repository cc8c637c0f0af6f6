// Emits all of another publisher before those of its source.
// group: combining
marbles("-a-b|")
   .startWith(marbles("-x-y|"));
