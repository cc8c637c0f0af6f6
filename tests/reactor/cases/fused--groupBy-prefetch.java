// Groups with few places, flattened: what is read is asked for again.
Flux.range(1, 20).groupBy(x -> x % 3, 4).flatMap(g -> g).subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
});
