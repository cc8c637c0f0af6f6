// Nobody asks in time.
marbles("abcdef|").bufferTimeout(2, Duration.ofMillis(150))
    .subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<String> v) { log(v); }
});
