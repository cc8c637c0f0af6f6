// Goes on with another publisher in place of an error.
// group: errors
marbles("-a-b-#")
   .onErrorResume(error -> marbles("-x-y|"));
