// The handler itself fails, at a filter.
Flux.just(1, 0, 2).filter(n -> 10 / n > 0).onErrorContinue((e, v) -> { throw new IllegalStateException("handler"); }).subscribe(x -> log(x), e -> { log(e.toString()); for (Throwable t : e.getSuppressed()) log("suppressed " + t); });
