// Without subscribers nothing is taken.
Sinks.Many<String> sink = Sinks.many().multicast().directBestEffort();
log(sink.tryEmitNext("a"));
sink.asFlux().subscribe(x -> log("got " + x));
log(sink.tryEmitNext("b"));
log(sink.tryEmitComplete());
log(sink.tryEmitNext("c"));
