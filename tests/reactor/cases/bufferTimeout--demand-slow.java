// What was asked for and has not come is not asked for again.
marbles("a---bc-d-|").bufferTimeout(3, Duration.ofMillis(200)).subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<String> v) { request(1); }
});
