// Requests from other threads go to the worker.
marbles("abcd|").subscribeOn(Schedulers.parallel()).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(150), () -> request(1)); }
});
