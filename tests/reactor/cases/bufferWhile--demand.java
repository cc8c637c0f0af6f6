// What is left out is made up for.
marbles("-a-b-c|").bufferWhile(x -> !x.startsWith("b")).subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(List<String> v) { request(1); }
});
