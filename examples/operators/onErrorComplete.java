// Completes in place of an error.
// group: errors
marbles("-a-b-#")
   .onErrorComplete();
