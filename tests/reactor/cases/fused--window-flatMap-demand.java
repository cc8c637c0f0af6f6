// Windows that are flattened, read one value at a time.
marbles("(abcdefg)-hij|").window(3).flatMap(w -> w).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { later(Duration.ofMillis(100), () -> request(1)); }
});
