// One rail fails.
Flux.range(1, 4).parallel(2).map(x -> 6 / (x - 3)).sequential();
