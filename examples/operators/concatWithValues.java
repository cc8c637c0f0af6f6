// Emits some values after those of its source.
// group: combining
marbles("-a-b|")
   .concatWithValues("x", "y");
