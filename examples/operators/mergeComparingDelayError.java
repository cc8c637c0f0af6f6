// Merges publishers that are in order to one that is in order, and keeps an error back until all are over.
// group: combining
Flux.mergeComparingDelayError(4, Comparator.naturalOrder(), numbers("-1-#"), numbers("--2-3-6|"));
