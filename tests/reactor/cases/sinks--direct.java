// Only those who ask.
Sinks.Many<String> sink = Sinks.many().multicast().directBestEffort();
sink.asFlux().subscribe(x -> log("1 " + x));
sink.asFlux().subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log("2 " + v); }
});
log(sink.tryEmitNext("a"));
log(sink.tryEmitNext("b"));
