// Full: an error after what is there.
numbers("(12345|)").onBackpressureBuffer(2)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { later(Duration.ofMillis(100), () -> request(1)); }
});
