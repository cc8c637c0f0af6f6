// The callback at an error; a queue that discards.
Queue<String> queue = new ArrayDeque<>();
Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer(queue, () -> log("end"));
sink.tryEmitNext("a"); sink.tryEmitNext("b");
log("queued " + queue.size());
log(sink.tryEmitError(new IllegalStateException("broken")));
sink.asFlux().subscribe(x -> log(x), e -> log(e.toString()));
log("queued " + queue.size());
