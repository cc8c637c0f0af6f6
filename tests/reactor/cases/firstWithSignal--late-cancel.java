// Cancelled after the winner has ended.
Flux.firstWithSignal(marbles("-a|"), marbles("--b|")).zipWith(marbles("---x-y|"), (a, b) -> a + b);
