// A second subscriber is refused.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
sink.tryEmitNext("a");
sink.asFlux().subscribe(x -> log("1 " + x), e -> log(e.getMessage()));
sink.asFlux().subscribe(x -> log("2 " + x), e -> log(e.getMessage()));
log(sink.tryEmitNext("b"));
