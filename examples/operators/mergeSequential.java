// Subscribes to several publishers at once, and emits all of one before the next.
// `x` and `y` come early and have to wait.
// group: combining
Flux.mergeSequential(marbles("---a---b|"), marbles("-x-y|"));
