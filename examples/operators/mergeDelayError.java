// Emits whatever comes from any of several publishers, and keeps an error back until all are over.
// group: combining
Flux.mergeDelayError(4, marbles("-a---b---c|"), marbles("--x-#"));
