// Does something when the source fails, before that is passed on.
// group: side effects
marbles("-a-#")
   .doOnError(error -> log(error.getMessage()));
