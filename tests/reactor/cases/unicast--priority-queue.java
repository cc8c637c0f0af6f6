// A queue with an order of its own.
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(new PriorityQueue<>());
sink.tryEmitNext("c"); sink.tryEmitNext("a"); sink.tryEmitNext("b");
sink.tryEmitComplete();
sink.asFlux().subscribe(x -> log(x));
