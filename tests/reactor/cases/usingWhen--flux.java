// A resource that comes from a flux: the first value, and the rest is cancelled at the end.
Flux.usingWhen(Flux.just("a", "b").delayElements(Duration.ofMillis(50)), r -> Flux.just(r + 1).delayElements(Duration.ofMillis(120)), r -> Mono.fromRunnable(() -> log("closed " + r))).subscribe(x -> log(x), e -> log(e), () -> log("end"));
Flux.usingWhen(Flux.interval(Duration.ofMillis(50)).map(i -> "r" + i), r -> Flux.just(r, r).delayElements(Duration.ofMillis(70)), r -> Mono.fromRunnable(() -> log("closed " + r))).subscribe(x -> log(x), e -> log(e), () -> log("end"));
Mono.usingWhen(Flux.just("m", "n"), r -> Mono.just(r + 1), r -> Mono.fromRunnable(() -> log("closed " + r))).subscribe(x -> log(x), e -> log(e), () -> log("end"));
Flux.usingWhen(Flux.just("c", "d"), r -> Flux.never(), r -> Mono.fromRunnable(() -> log("closed " + r))).take(Duration.ofMillis(30)).subscribe(x -> log(x), e -> log(e), () -> log("end"));
