// A cancel after the end still reaches the source.
marbles("(abc|)").publishOn(Schedulers.parallel()).zipWith(marbles("--x--y|"), (a, b) -> a + b);
