// Starts it all: asks for everything and does something with the values, the error and the end.
// group: side effects
marbles("-a-b|").subscribe(
   x -> log(x),
   error -> log(error),
   () -> log("complete"));
