// A value that is pushed from inside onNext goes into its group's queue.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
sink.asFlux().groupBy(x -> x.charAt(0)).flatMap(g -> g).subscribe(x -> { log(x); if (x.length() < 3) { sink.tryEmitNext("b" + x); sink.tryEmitNext("a" + x); } });
sink.tryEmitNext("a");
