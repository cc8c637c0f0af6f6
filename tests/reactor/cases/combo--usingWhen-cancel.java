// The clean-up of a cancel.
Disposable d = Flux.usingWhen(Mono.just("r"), r -> marbles("-a-b-c|").map(x -> r + x), r -> Mono.fromRunnable(() -> log("complete")), (r, e) -> Mono.fromRunnable(() -> log("error")), r -> Mono.fromRunnable(() -> log("cancel"))).subscribe(x -> log(x));
later(Duration.ofMillis(250), d::dispose);
