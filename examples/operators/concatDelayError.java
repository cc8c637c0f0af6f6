// Emits one publisher after the other, and keeps an error back until the last is over.
// group: combining
Flux.concatDelayError(marbles("-a-#"), marbles("-x-y|"));
