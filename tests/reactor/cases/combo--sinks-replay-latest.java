// A default until there is more.
Sinks.Many<String> sink = Sinks.many().replay().latestOrDefault("none");
sink.asFlux().subscribe(x -> log("1 " + x));
sink.tryEmitNext("a");
sink.asFlux().subscribe(x -> log("2 " + x));
