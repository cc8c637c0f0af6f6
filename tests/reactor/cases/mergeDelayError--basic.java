// The error waits.
Flux.mergeDelayError(2, marbles("-a-#"), marbles("--b---c|"));
