// A value, once.
Sinks.One<String> sink = Sinks.one();
sink.asMono().subscribe(x -> log("1 " + x));
log(sink.tryEmitValue("a"));
log(sink.tryEmitValue("b"));
sink.asMono().subscribe(x -> log("2 " + x));
