// Emits its one value and what comes from another publisher, at once.
// group: combining
marbles("---a|").next()
   .mergeWith(marbles("-x---y|"));
