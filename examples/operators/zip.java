// Pairs the first values, then the second ones, and so on.
// `b` waits for its partner; when one source is over, the other is cancelled.
// group: combining
Flux.zip(marbles("-a-b----c|"), numbers("---1---2|"), (x, n) -> x + n);
