// Emits whatever comes from any of several publishers, at once.
// group: combining
Flux.merge(marbles("-a---b---c|"), marbles("--x-y-|"));
