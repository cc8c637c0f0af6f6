// Does something when the source completes, before that is passed on.
// group: side effects
marbles("-a-b|")
   .doOnComplete(() -> log("complete"));
