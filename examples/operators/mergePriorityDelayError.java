// Merges publishers, the smallest value first of those that are there, and keeps an error back until all are over.
// group: combining
Flux.mergePriorityDelayError(4, Comparator.naturalOrder(), numbers("-1-#"), numbers("--2-3-6|"));
