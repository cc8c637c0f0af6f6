// The same with errors delayed: values first.
marbles("(abab#)").groupBy(x -> x).flatMapDelayError(g -> g, 4, 4).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
  @Override protected void hookOnError(Throwable e) { log(e.getMessage()); }
});
