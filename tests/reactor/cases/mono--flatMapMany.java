// Many of one.
Mono.just(3).flatMapMany(n -> Flux.range(1, n))
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(Integer v) { log(v); }
});
