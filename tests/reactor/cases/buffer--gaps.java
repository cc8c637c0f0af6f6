// Every third and fourth value is left out.
numbers("(12345678|)").buffer(2, 4)
    .subscribe(new BaseSubscriber<List<Integer>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<Integer> v) { request(1); }
});
