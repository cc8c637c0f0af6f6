// The newest is lost.
numbers("(12345|)").onBackpressureBuffer(2, x -> log("lost " + x), BufferOverflowStrategy.DROP_LATEST)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { later(Duration.ofMillis(100), () -> request(1)); }
});
