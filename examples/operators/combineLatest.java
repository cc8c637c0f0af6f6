// Emits the newest values of all sources together, whenever one of them has a new one.
// It begins when each source has had a value.
// group: combining
Flux.combineLatest(marbles("-a-----b-c|"), numbers("---1-2----|"), (x, n) -> x + n);
