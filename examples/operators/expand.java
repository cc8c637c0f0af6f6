// Goes on with what comes of each value, and with what comes of that, level by level.
// group: transforming
numbers("-1|")
   .expand(n -> n < 3 ? Flux.just(2 * n, 2 * n + 1) : Flux.<Integer>empty());
