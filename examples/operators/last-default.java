// Emits the last value, or another one if there was none.
// group: filtering
marbles("---|")
   .last("x");
