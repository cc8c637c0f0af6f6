// Only the latest two are kept.
Sinks.Many<String> sink = Sinks.many().replay().limit(2);
for (String s : List.of("a", "b", "c")) log(sink.tryEmitNext(s));
sink.asFlux().subscribe(x -> log("got " + x));
sink.tryEmitComplete();
