// Emits the only value, or nothing if there is none; more than one are an error.
// group: filtering
marbles("--a---|")
   .singleOrEmpty();
