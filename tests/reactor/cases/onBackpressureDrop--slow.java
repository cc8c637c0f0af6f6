// What nobody asks for is lost.
Flux.interval(Duration.ofMillis(50)).take(8).onBackpressureDrop(x -> log("lost " + x))
    .subscribe(new BaseSubscriber<Long>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Long v) { later(Duration.ofMillis(120), () -> request(1)); }
});
