// A tree, branch by branch, and enough of it.
Flux.just("a", "b").expandDeep(x -> x.length() < 3 ? Flux.just(x + "l", x + "r") : Flux.empty()).take(4);
