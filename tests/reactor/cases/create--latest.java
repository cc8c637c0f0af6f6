// The newest waits.
Flux.<Integer>create(s -> { for (int i = 1; i < 6; i++) s.next(i); s.complete(); }, FluxSink.OverflowStrategy.LATEST)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { later(Duration.ofMillis(100), () -> request(1)); }
});
