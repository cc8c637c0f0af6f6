// A sink that keeps nothing: whoever is slow makes it overflow.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureError();
log(sink.tryEmitNext("nobody"));
BaseSubscriber<String> slow = new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { request(1); }
  @Override protected void hookOnNext(String v) { log("got " + v); }
};
sink.asFlux().subscribe(slow);
log(sink.currentSubscriberCount());
log(sink.tryEmitNext("a"));
log(sink.tryEmitNext("b"));
slow.request(1);
log(sink.tryEmitNext("c"));
sink.asFlux().subscribe(x -> log(x), e -> log("second " + e.getMessage()));
slow.cancel();
log(sink.tryEmitNext("d"));
log(sink.tryEmitComplete());
sink.emitNext("e", (type, result) -> { log(type + " " + result); return false; });
Flux.empty().subscribe();
