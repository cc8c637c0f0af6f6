// More than was asked for.
Flux.<Integer>create(s -> { s.next(1); s.next(2); s.next(3); }, FluxSink.OverflowStrategy.ERROR)
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(Integer v) { log(v); }
});
