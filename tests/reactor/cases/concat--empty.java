// Empty ones between.
Flux.concat(marbles("|"), marbles("-a|"), Flux.empty(), marbles("-b|"));
