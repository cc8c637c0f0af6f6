// Gives a future that is completed with the one value.
// Nothing waits: what is to be done with the value is said beforehand.
// group: blocking
marbles("---a|").next().toFuture()
   .thenAccept(x -> log("got " + x));
