// A request from inside onNext, with windows.
marbles("a(bcd)ef|").window(Duration.ofMillis(150)).flatMap(w -> w).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { request(1); }
});
