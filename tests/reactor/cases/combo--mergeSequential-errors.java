// The error of the second waits for the first.
Flux.mergeSequential(marbles("-a---b|"), marbles("c#"));
