// A queue with room for two, and a subscriber that asks for one.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(2));
sink.asFlux().subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
  @Override protected void hookOnError(Throwable e) { log(e.toString()); }
});
log(sink.tryEmitNext("a")); log(sink.tryEmitNext("b")); log(sink.tryEmitNext("c")); log(sink.tryEmitNext("d"));
sink.emitNext("e", Sinks.EmitFailureHandler.FAIL_FAST);
