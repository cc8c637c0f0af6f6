// The winner is cancelled.
Flux.firstWithSignal(marbles("--a-b-c|"), marbles("-x-y-z|")).take(2);
