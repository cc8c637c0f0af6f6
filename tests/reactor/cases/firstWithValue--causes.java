// All that failed or was empty is in the cause.
Mono.firstWithValue(Mono.empty(), Mono.error(new RuntimeException("m1")), Mono.empty()).subscribe(x -> {}, e -> { log(e); for (Throwable t : e.getCause().getSuppressed()) log(t); });
Flux.firstWithValue(Flux.error(new RuntimeException("f1")).delaySubscription(Duration.ofMillis(10)), Flux.empty()).subscribe(x -> {}, e -> { log(e); log(e.getCause()); for (Throwable t : e.getCause().getSuppressed()) log(t); });
