// Windows that overlap, flattened: whose turn it is.
marbles("abcdefgh|").window(4, 2).flatMap(w -> w).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(150), () -> request(1)); }
});
