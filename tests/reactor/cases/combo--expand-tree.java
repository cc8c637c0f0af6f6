// A tree, level by level.
Flux.just("a").expand(x -> x.length() < 3 ? Flux.just(x + "l", x + "r").delayElements(Duration.ofMillis(50)) : Flux.empty());
