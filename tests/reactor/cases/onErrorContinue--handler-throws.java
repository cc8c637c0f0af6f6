// The handler itself fails.
Flux.just(1, 0, 2).map(n -> 10 / n).onErrorContinue((e, v) -> { log(e.getMessage() + " " + v); throw new IllegalStateException("handler"); }).subscribe(x -> log(x), e -> { log(e.toString()); for (Throwable t : e.getSuppressed()) log("suppressed " + t); if (e.getCause() != null) log("cause " + e.getCause()); });
