// What comes to a sink or of a future after the subscriber has gone.
CompletableFuture<String> f = new CompletableFuture<>();
Mono.fromFuture(f, true).timeout(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log("1 " + e.getClass().getSimpleName()));
later(Duration.ofMillis(100), () -> f.completeExceptionally(new RuntimeException("late failure")));
CompletableFuture<String> g = new CompletableFuture<>();
Mono.fromFuture(g, true).timeout(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log("2 " + e.getClass().getSimpleName()));
later(Duration.ofMillis(100), () -> g.complete("late value"));
Flux.<Integer>create(s -> later(Duration.ofMillis(100), () -> { s.next(1); s.error(new RuntimeException("flux late")); s.complete(); })).take(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log(e), () -> log("3 end"));
Flux.<Integer>push(s -> later(Duration.ofMillis(100), () -> { s.next(2); s.error(new RuntimeException("push late")); })).take(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log(e), () -> log("4 end"));
Flux.<Integer>create(s -> { s.next(1); s.complete(); s.next(2); s.error(new RuntimeException("after the end")); s.complete(); }).subscribe(x -> log(x), e -> log(e), () -> log("5 end"));
Flux.<Integer>create(s -> { s.next(1); s.complete(); s.next(2); s.error(new RuntimeException("after the end")); }, FluxSink.OverflowStrategy.LATEST).subscribe(x -> log(x), e -> log(e), () -> log("6 end"));
Flux.<Integer>create(s -> later(Duration.ofMillis(100), () -> { s.next(7); s.error(new RuntimeException("ignoring late")); }), FluxSink.OverflowStrategy.IGNORE).take(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log(e), () -> log("7 end"));
Sinks.One<Integer> one = Sinks.one();
one.asMono().timeout(Duration.ofMillis(50)).subscribe(x -> log(x), e -> log("8 timeout"));
later(Duration.ofMillis(100), () -> log(one.tryEmitValue(1)));
