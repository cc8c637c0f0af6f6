// What is left is asked of the other.
marbles("-a----b|").timeout(Duration.ofMillis(250), marbles("(xyz|)"))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); }
});
