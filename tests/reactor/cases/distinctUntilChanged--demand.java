// Repeated ones are asked for again.
numbers("(1122|)").distinctUntilChanged()
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { request(1); }
});
