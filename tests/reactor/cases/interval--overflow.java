// Nobody asks.
Flux.interval(Duration.ofMillis(100)).subscribe(new BaseSubscriber<Long>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
});
