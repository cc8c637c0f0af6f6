// Waits for the values of several publishers and emits them together.
// group: combining
Mono.zip(marbles("--a|").next(), marbles("----b|").next());
