// Asked in parts of three quarters.
Flux.range(1, 10).limitRate(4)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(6); }
  @Override protected void hookOnNext(Integer v) { log(v); }
});
