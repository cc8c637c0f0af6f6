// The source cannot be made.
Flux.using(() -> "r", r -> { throw new IllegalStateException("no"); }, r -> log("close " + r));
