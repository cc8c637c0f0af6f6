// Sees any publisher as a `Mono` of its end alone.
// group: filtering
Mono.ignoreElements(marbles("-a-b|"));
