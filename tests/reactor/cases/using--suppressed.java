// What closing fails with keeps the failure that came before.
Flux.using(() -> "r", r -> Flux.error(new RuntimeException("x")), r -> { throw new IllegalStateException("close"); }).subscribe(x -> log(x), e -> { log(e); for (Throwable t : e.getSuppressed()) log(t); });
Flux.using(() -> "r", r -> { throw new RuntimeException("make"); }, r -> { throw new IllegalStateException("close"); }).subscribe(x -> log(x), e -> { log(e); for (Throwable t : e.getSuppressed()) log(t); });
Mono.using(() -> "r", r -> Mono.error(new RuntimeException("x")), r -> { throw new IllegalStateException("close"); }).subscribe(x -> log(x), e -> { log(e); for (Throwable t : e.getSuppressed()) log(t); });
Mono.using(() -> "r", r -> { throw new RuntimeException("make"); }, r -> { throw new IllegalStateException("close"); }).subscribe(x -> log(x), e -> { log(e); for (Throwable t : e.getSuppressed()) log(t); });
