// Nobody is left.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
Disposable disposable = sink.asFlux().subscribe(x -> log(x));
log(sink.tryEmitNext("a"));
disposable.dispose();
log(sink.tryEmitNext("b"));
