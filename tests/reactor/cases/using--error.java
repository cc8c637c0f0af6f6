// Cleaned up after an error.
Flux.using(() -> "r", r -> marbles("-a-#"), r -> log("close " + r));
