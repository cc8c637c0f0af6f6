// A second value is refused.
Sinks.One<String> sink = Sinks.one();
sink.asMono().subscribe(x -> log(x));
log(sink.tryEmitValue("a"));
log(sink.tryEmitValue("b"));
