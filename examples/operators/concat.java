// Emits all of one publisher, then all of the next.
// The second is not subscribed before the first is over: no value of it is lost.
// group: combining
Flux.concat(marbles("-a-b-|"), marbles("-x-y|"));
