// Does something when all is over: at the end, at an error or at a cancel.
// group: side effects
marbles("-a-b-c|")
   .doFinally(reason -> log(reason))
   .take(2);
