// Lets a callback push values, and keeps but the newest of those that nobody has requested.
// `b` and `c` are pushed while `a` is delayed: only `c` is left.
// group: creating
Flux.<String>create(sink -> marbles("-abc--|").subscribe(
   x -> sink.next(x),
   error -> sink.error(error),
   () -> sink.complete()), FluxSink.OverflowStrategy.LATEST)
   .delayElements(Duration.ofMillis(300));
