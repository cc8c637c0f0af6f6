// Direct or nothing: the slow one makes it overflow.
Sinks.Many<String> sink = Sinks.many().multicast().directAllOrNothing();
sink.asFlux().subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); }
});
log(sink.tryEmitNext("a"));
log(sink.tryEmitNext("b"));
log(sink.currentSubscriberCount());
