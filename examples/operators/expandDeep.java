// Goes on with what comes of each value, and first with what comes of that.
// group: transforming
numbers("-1|")
   .expandDeep(n -> n < 3 ? Flux.just(2 * n, 2 * n + 1) : Flux.<Integer>empty());
