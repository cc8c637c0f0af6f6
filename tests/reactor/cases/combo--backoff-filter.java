// Only some errors are worth another try.
int[] n = {0};
Mono.<String>defer(() -> Mono.error(++n[0] < 3 ? new IllegalStateException("again") : new IllegalArgumentException("never"))).retryWhen(Retry.fixedDelay(5, Duration.ofMillis(50)).filter(e -> e instanceof IllegalStateException));
