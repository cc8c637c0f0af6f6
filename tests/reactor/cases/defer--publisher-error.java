// An error for each subscriber.
int[] n = {0};
Flux.defer(() -> Flux.error(new IllegalStateException("" + ++n[0]))).retry(2);
