// Does something at the end or at an error, before that is passed on.
// group: side effects
marbles("-a-#")
   .doOnTerminate(() -> log("over"));
