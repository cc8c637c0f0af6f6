// Emits one value of its own in place of an error, and completes.
// group: errors
marbles("-a-b-#")
   .onErrorReturn("x");
