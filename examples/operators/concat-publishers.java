// Emits all of each publisher that a publisher emits, one after the other.
// group: combining
Flux.concat(Flux.just(marbles("-a-b|"), marbles("-x-y|")));
