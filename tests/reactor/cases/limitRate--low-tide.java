// Asked in parts.
Flux.range(1, 10).limitRate(4, 2);
