// Goes on with a publisher for each value, one after the other.
// `b` waits until all of `a` is over.
// group: transforming
marbles("-a-b|")
   .concatMap(x -> marbles("-1--2|").map(y -> x + y));
