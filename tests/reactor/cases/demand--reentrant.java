// Asked from inside of a value.
Flux.range(1, 6).filter(x -> x % 2 == 0)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { log(v); request(1); request(1); }
});
