// Each window zipped with numbers reads its queue.
marbles("(abcd)ef|").window(3).flatMap(w -> Flux.zip(w, Flux.just(1, 2, 3), (a, b) -> a + b));
