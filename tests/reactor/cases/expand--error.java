// A branch fails.
numbers("1|").expand(x -> x < 3 ? Flux.just(x + 1) : Flux.error(new IllegalStateException("deep")));
