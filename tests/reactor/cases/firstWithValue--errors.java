// All fail.
Flux.firstWithValue(marbles("-#"), marbles("--#"));
