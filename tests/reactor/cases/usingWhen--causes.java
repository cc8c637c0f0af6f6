// What closing fails with says why, and keeps the failure that came before.
static void see(Throwable e) { log(e + " caused by " + e.getCause()); for (Throwable t : e.getSuppressed()) log("suppressed " + t); }
Flux.usingWhen(Mono.just("r"), r -> Flux.just(1), r -> Mono.error(new RuntimeException("close"))).subscribe(x -> log(x), e -> see(e));
Flux.usingWhen(Mono.just("r"), r -> Flux.error(new RuntimeException("x")), r -> Mono.error(new RuntimeException("close"))).subscribe(x -> log(x), e -> see(e));
Flux.usingWhen(Mono.just("r"), r -> Flux.error(new RuntimeException("x")), r -> Mono.empty(), (r, e) -> { throw new RuntimeException("roll"); }, r -> Mono.empty()).subscribe(x -> log(x), e -> see(e));
Flux.usingWhen(Mono.just("r"), r -> Flux.just(1), r -> { throw new RuntimeException("commit"); }).subscribe(x -> log(x), e -> see(e));
Mono.usingWhen(Mono.just("r"), r -> Mono.error(new RuntimeException("x")), r -> Mono.error(new RuntimeException("close"))).subscribe(x -> log(x), e -> see(e));
Mono.usingWhen(Mono.just("r"), r -> Mono.just(1), r -> Mono.error(new RuntimeException("close"))).subscribe(x -> log(x), e -> see(e));
Mono.usingWhen(Mono.just("r"), r -> Mono.just(1), r -> { throw new RuntimeException("commit"); }).subscribe(x -> log(x), e -> see(e));
Flux.usingWhen(Mono.just("r"), r -> Flux.just(1, 2), r -> Mono.empty(), (r, e) -> Mono.empty(), r -> { throw new RuntimeException("undo"); }).take(1).subscribe(x -> log(x), e -> see(e));
Flux.usingWhen(Mono.just("r"), r -> Flux.just(1, 2), r -> Mono.empty(), (r, e) -> Mono.empty(), r -> Mono.error(new RuntimeException("undo"))).take(1).subscribe(x -> log(x), e -> see(e));
