// At the same time, in order of subscription.
Flux.merge(marbles("-a-b|"), marbles("-c-d|"), marbles("-e-f|"));
