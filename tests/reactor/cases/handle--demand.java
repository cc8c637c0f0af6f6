// Left out values are asked for again.
numbers("(12345|)").<String>handle((x, sink) -> { if (x % 2 == 1) sink.next("v" + x); })
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { request(1); }
});
