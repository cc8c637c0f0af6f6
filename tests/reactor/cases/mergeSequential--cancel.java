// Cancelled in the first.
Flux.mergeSequential(marbles("-a-b-c|"), marbles("d-e-f|")).take(2);
