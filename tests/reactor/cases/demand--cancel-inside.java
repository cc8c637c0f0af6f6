// Cancelled from inside of a value.
Flux.range(1, 6).map(x -> x * 2)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(4); }
  @Override protected void hookOnNext(Integer v) { log(v); if (v == 4) cancel(); }
});
