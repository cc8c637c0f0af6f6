// Lets a callback push values, and keeps but the newest of those that nobody has requested.
// `b` and `c` come while the subscriber is busy with `a`: only `c` is left when it asks again.
// group: creating
Flux.<String>create(sink -> {
   later(Duration.ofMillis(100), () -> sink.next("a"));
   later(Duration.ofMillis(200), () -> sink.next("b"));
   later(Duration.ofMillis(300), () -> sink.next("c"));
   later(Duration.ofMillis(700), () -> sink.complete());
}, FluxSink.OverflowStrategy.LATEST)
   .delayElements(Duration.ofMillis(400));
