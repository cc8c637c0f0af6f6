// Overlapping lists, asked for one by one.
numbers("(12345|)").buffer(3, 1)
    .subscribe(new BaseSubscriber<List<Integer>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<Integer> v) { request(1); }
});
