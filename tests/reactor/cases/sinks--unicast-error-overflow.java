// emitNext to one that is slow ends it.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureError();
sink.asFlux().subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { request(1); }
  @Override protected void hookOnError(Throwable e) { log(e); }
});
sink.emitNext("a", Sinks.EmitFailureHandler.FAIL_FAST);
sink.emitNext("b", Sinks.EmitFailureHandler.FAIL_FAST);
Flux.empty().subscribe();
