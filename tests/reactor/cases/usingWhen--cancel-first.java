// Cancelled by its first value: the source may still end.
Flux.usingWhen(Mono.just("r"), r -> Flux.just(r + 1), r -> Mono.fromRunnable(() -> log("complete")), (r, e) -> Mono.empty(), r -> Mono.fromRunnable(() -> log("cancel"))).take(1).subscribe(x -> log(x));
Flux.usingWhen(Mono.just("s"), r -> Flux.just(r + 1, r + 2), r -> Mono.fromRunnable(() -> log("complete")), (r, e) -> Mono.empty(), r -> Mono.fromRunnable(() -> log("cancel"))).take(1).subscribe(x -> log(x));
