// A request out of the last value goes nowhere.
marbles("-a-b-#").onErrorReturn("e").subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { request(1); }
});
