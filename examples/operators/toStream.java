// Lets a Java stream pull the values, and waits on the calling thread for each.
// group: blocking
marbles("-a-b-c|").toStream()
   .map(x -> x + x)
   .forEach(x -> log(x));
