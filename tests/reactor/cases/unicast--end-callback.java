// The callback at the end.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(new LinkedList<>(), () -> log("end"));
sink.tryEmitNext("a");
log(sink.tryEmitComplete());
log("subscribe");
sink.asFlux().subscribe(x -> log(x), e -> {}, () -> log("complete"));
