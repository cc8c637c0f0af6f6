// Pairs one by one.
Flux.zip(marbles("(abc|)"), marbles("(123|)"), (a, b) -> a + b)
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(100), () -> request(1)); }
});
