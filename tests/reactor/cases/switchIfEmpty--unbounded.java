// Once everything was asked for there is nothing to add.
Flux.just("a", "b").switchIfEmpty(marbles("--x")).withLatestFrom(marbles("x#"), (a, b) -> a + b);
