// Does something at the end or at an error, after that has been passed on.
// group: side effects
marbles("-a-b|")
   .doAfterTerminate(() -> log("after"))
   .doOnComplete(() -> log("complete"));
