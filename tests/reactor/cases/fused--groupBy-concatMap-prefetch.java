// The values of a group are sources, one after the other, taken from its queue.
marbles("(abab)ab|").groupBy(x -> x).flatMap(g -> g.concatMap(x -> Flux.just(x + 1, x + 2).delayElements(Duration.ofMillis(50)), 2));
