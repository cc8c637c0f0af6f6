// takeLast zero.
Flux.just(1, 2, 3).takeLast(0);
