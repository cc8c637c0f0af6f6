// Makes another error of an error.
// group: errors
marbles("-a-b-#")
   .onErrorMap(error -> new IllegalStateException("no answer"));
