// Asked one by one.
marbles("ab|").flatMap(x -> Flux.just(x + 1, x + 2, x + 3))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(100), () -> request(1)); }
});
