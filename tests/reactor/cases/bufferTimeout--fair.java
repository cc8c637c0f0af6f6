// Asks only for what is wanted.
marbles("abcdefgh|").bufferTimeout(2, Duration.ofMillis(150), true)
    .subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<String> v) { later(Duration.ofMillis(300), () -> request(1)); }
});
