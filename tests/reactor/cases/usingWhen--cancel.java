// Cancelled: rolled back otherwise.
Flux.usingWhen(Mono.just("r"), r -> marbles("-a-b-c|"), r -> Mono.fromRunnable(() -> log("complete")), (r, e) -> Mono.fromRunnable(() -> log("error")), r -> Mono.fromRunnable(() -> log("cancel"))).take(1);
