// What is left is asked of the other.
marbles("(ab#)").onErrorResume(e -> marbles("(xyz|)"))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(3); }
  @Override protected void hookOnNext(String v) { log(v); }
});
