// Deeper and deeper.
Mono.just("a").expandDeep(x -> x.length() < 3 ? Flux.just(x + "1", x + "2") : Flux.empty());
