// Error and value at the same time.
Flux.zip(marbles("-a-#"), marbles("-1-2|"));
