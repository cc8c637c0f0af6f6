// Emits one value of its own if there was none.
// group: combining
marbles("---|")
   .defaultIfEmpty("x");
