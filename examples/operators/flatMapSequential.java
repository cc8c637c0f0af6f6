// Goes on with a publisher for each value, all at once, but emits in the order of the values.
// `b` answers first and has to wait until `a` is over.
// group: transforming
marbles("-a-b|")
   .flatMapSequential(x -> marbles(x.equals("a") ? "-----1-2|" : "-3-4|"));
