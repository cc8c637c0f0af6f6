// Requests out of values wait until the value is done.
marbles("-a-b-#").switchMap(x -> Flux.just(x + 1, x + 2)).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { request(1); }
});
