// What is requested of a group while it emits is for its next turn.
Flux.just("ab", "ac", "bb", "ad")
    .groupBy(x -> x.charAt(0))
    .concatMap(g -> g)
    .concatMapDelayError(x -> Flux.just(x + 1, x + 2));
