// Callables as inner sources.
Flux.range(1, 3).flatMap(x -> Mono.fromCallable(() -> { if (x == 2) throw new IllegalStateException("two"); return x; }));
