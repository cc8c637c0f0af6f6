// Asked one by one.
Flux.merge(marbles("(ab|)"), marbles("(cd|)"))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(100), () -> request(1)); }
});
