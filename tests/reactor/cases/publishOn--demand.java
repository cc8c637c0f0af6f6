// Asked one by one.
Flux.range(1, 5).publishOn(Schedulers.parallel(), 2)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { later(Duration.ofMillis(100), () -> request(1)); }
});
