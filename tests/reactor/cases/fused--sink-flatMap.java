// The flux of a unicast sink in a flatMap.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
Flux<String> flux = sink.asFlux();
Flux.just("a", "b").flatMap(x -> x.equals("a") ? flux : Flux.just("1", "2")).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(1)); }
});
sink.tryEmitNext("x"); sink.tryEmitNext("y"); sink.tryEmitComplete();
