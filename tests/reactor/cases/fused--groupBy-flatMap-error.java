// An error of the source ends the groups and overtakes what waits in them.
marbles("(abab#)").groupBy(x -> x).flatMap(g -> g).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
  @Override protected void hookOnError(Throwable e) { log(e.getMessage()); }
});
