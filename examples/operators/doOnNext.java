// Does something with each value that passes, before it is passed on.
// group: side effects
marbles("-a-b|")
   .doOnNext(x -> log("saw " + x));
