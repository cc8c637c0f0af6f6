// The source fails.
Flux.usingWhen(Mono.just("r"), r -> marbles("-a-#"), r -> Mono.fromRunnable(() -> log("complete")), (r, e) -> Mono.fromRunnable(() -> log("error")), r -> Mono.fromRunnable(() -> log("cancel")));
