// Goes on with the publisher that is first to have a value, and cancels the others.
// The end of the first one, without a value, does not count.
// group: combining
Flux.firstWithValue(marbles("-|"), marbles("----a-b|"), marbles("--x---y|"));
