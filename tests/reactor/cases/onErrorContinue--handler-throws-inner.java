// The handler itself fails, for an inner error.
Flux.just(1, 2).flatMap(n -> n == 2 ? Flux.error(new RuntimeException("inner")) : Flux.just(10 / n)).onErrorContinue((e, v) -> { throw new IllegalStateException("handler " + v); }).subscribe(x -> log(x), e -> { log(e.toString()); for (Throwable t : e.getSuppressed()) log("suppressed " + t); });
