// Emits all of one publisher before the next, all being subscribed at once, and keeps an error back until all are over.
// group: combining
Flux.mergeSequentialDelayError(4, marbles("---a-#"), marbles("-x-y|"));
