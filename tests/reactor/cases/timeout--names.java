// What timeouts call sinks and checkpoints.
static <T> void see(Flux<T> f) { f.timeout(Duration.ofMillis(10)).subscribe(x -> log(x), e -> log(e.getMessage())); }
see(Sinks.one().asMono().flux());
Sinks.one().asMono().timeout(Duration.ofMillis(10)).subscribe(x -> log(x), e -> log(e.getMessage()));
Sinks.empty().asMono().timeout(Duration.ofMillis(10)).subscribe(x -> log(x), e -> log(e.getMessage()));
see(Sinks.many().unicast().onBackpressureBuffer().asFlux());
see(Sinks.many().unicast().onBackpressureError().asFlux());
see(Sinks.many().multicast().onBackpressureBuffer().asFlux());
see(Sinks.many().multicast().directBestEffort().asFlux());
see(Sinks.many().replay().limit(2).asFlux());
see(Flux.never().checkpoint("here"));
Flux.never().checkpoint().subscribe();
