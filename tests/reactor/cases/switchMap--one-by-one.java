// Demand that is met is asked for anew.
marbles("-a---b|").switchMap(x -> marbles("12|").map(y -> x + y)).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { request(1); }
});
