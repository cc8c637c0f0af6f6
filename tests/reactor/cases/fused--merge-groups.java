// A flux of groups, merged.
Flux.merge(marbles("a-b-a-c(abc)|").groupBy(x -> x)).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(150), () -> request(1)); }
});
