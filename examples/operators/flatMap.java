// Goes on with a publisher for each value, all at once, and emits whatever comes from any of them.
// The second begins before the first is over: their values mix.
// group: transforming
marbles("-a-b|")
   .flatMap(x -> marbles("-1--2|").map(y -> x + y));
