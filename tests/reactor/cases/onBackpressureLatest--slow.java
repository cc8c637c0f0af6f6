// Only the newest.
Flux.interval(Duration.ofMillis(50)).take(8).onBackpressureLatest()
    .subscribe(new BaseSubscriber<Long>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Long v) { later(Duration.ofMillis(200), () -> request(1)); }
});
