// Lists are asked for one by one: the source is asked for another value only when it has none to bring.
marbles("-a-b-c|").bufferUntil(x -> x.startsWith("b")).subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(List<String> v) { later(Duration.ofMillis(150), () -> request(1)); }
});
