// The callback at a cancel.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(new LinkedList<>(), () -> log("end"));
Disposable d = sink.asFlux().subscribe(x -> log(x));
sink.tryEmitNext("a");
d.dispose();
log(sink.tryEmitNext("b"));
log(sink.tryEmitComplete());
