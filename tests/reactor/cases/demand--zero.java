// A request of nothing is an error.
Flux.range(1, 3).subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { log(v); }
  @Override protected void hookOnError(Throwable e) { log(e.getMessage()); }
  @Override protected void hookFinally(SignalType type) { log(type); }
});
