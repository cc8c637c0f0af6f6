// Groups in the order of their keys, read from their queues.
marbles("(abcabc)--ca|").groupBy(x -> x).flatMapSequential(g -> g).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
});
