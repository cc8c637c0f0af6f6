// Signals as values.
marbles("(ab#)").materialize().map(s -> s.getType())
    .subscribe(new BaseSubscriber<SignalType>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(SignalType v) { later(Duration.ofMillis(100), () -> request(1)); }
});
