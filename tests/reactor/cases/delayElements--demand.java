// Asked one by one.
marbles("(abc|)").delayElements(Duration.ofMillis(100))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(250), () -> request(1)); }
});
