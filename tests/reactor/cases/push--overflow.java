// Buffered until asked for.
Flux.<Integer>push(s -> { s.next(1); s.next(2); s.complete(); })
    .subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { later(Duration.ofMillis(100), () -> request(1)); }
});
