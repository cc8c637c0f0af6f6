// doBeforeRetryAsync holds a retry back.
int[] n = {0};
Mono.defer(() -> n[0]++ < 2 ? Mono.error(new RuntimeException("x")) : Mono.just("ok")).retryWhen(Retry.max(3).doBeforeRetryAsync(s -> Mono.delay(Duration.ofMillis(70)).then()).doAfterRetryAsync(s -> Mono.fromRunnable(() -> log("after"))));
