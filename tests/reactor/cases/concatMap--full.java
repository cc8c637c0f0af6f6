// A source that asks nobody fills the queue.
marbles("a--b--c--d|").sampleFirst(Duration.ofMillis(150)).concatMap(x -> marbles("--").map(y -> x + y), 1);
