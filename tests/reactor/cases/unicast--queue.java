// A queue with room for two.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(2));
log(sink.tryEmitNext("a")); log(sink.tryEmitNext("b")); log(sink.tryEmitNext("c"));
sink.asFlux().subscribe(x -> log(x));
log(sink.tryEmitNext("d"));
log(sink.tryEmitComplete());
