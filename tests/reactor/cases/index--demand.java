// Numbered.
marbles("(abc|)").index((i, x) -> i + x)
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); }
});
