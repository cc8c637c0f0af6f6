// The context of a retry is its own, not that of the subscriber.
int[] n = {0};
Mono.defer(() -> n[0]++ < 2 ? Mono.error(new RuntimeException("x")) : Mono.just("ok"))
  .retryWhen(Retry.max(2).doBeforeRetry(s -> log("1 " + s.retryContextView().size() + " " + s.retryContextView().getOrDefault("k", "none"))))
  .contextWrite(reactor.util.context.Context.of("k", "subscriber")).subscribe(x -> log(x));
n[0] = 0;
Mono.defer(() -> n[0]++ < 2 ? Mono.error(new RuntimeException("x")) : Mono.just("ok"))
  .retryWhen(Retry.max(2).withRetryContext(reactor.util.context.Context.of("k", "spec")).doBeforeRetry(s -> log("2 " + s.retryContextView().get("k"))).doAfterRetryAsync(s -> Mono.deferContextual(c -> Mono.fromRunnable(() -> log("after " + c.getOrDefault("k", "none"))))))
  .contextWrite(reactor.util.context.Context.of("k", "subscriber")).subscribe(x -> log(x));
n[0] = 0;
Mono.defer(() -> n[0]++ < 2 ? Mono.error(new RuntimeException("x")) : Mono.just("ok"))
  .retryWhen(Retry.fixedDelay(3, Duration.ofMillis(10)).withRetryContext(reactor.util.context.Context.of("k", "delay")).doBeforeRetryAsync(s -> Mono.fromRunnable(() -> log("3 " + s.retryContextView().get("k")))))
  .subscribe(x -> log(x));
n[0] = 0;
Mono.defer(() -> n[0]++ < 2 ? Mono.error(new RuntimeException("x")) : Mono.just("ok"))
  .retryWhen(Retry.from(c -> c.map(s -> { log("4 " + s.retryContextView().size()); return s; })))
  .contextWrite(reactor.util.context.Context.of("k", "subscriber")).subscribe(x -> log(x));
