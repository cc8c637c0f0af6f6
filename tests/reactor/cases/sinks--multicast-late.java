// A late subscriber misses values.
Sinks.Many<String> sink = Sinks.many().multicast().onBackpressureBuffer();
sink.asFlux().subscribe(x -> log("1 " + x));
sink.tryEmitNext("a");
sink.asFlux().subscribe(x -> log("2 " + x));
sink.tryEmitNext("b");
sink.tryEmitComplete();
