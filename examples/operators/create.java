// Lets a callback push values at any time, and keeps them until they are requested.
// `b` and `c` are pushed together and wait for a request each.
// group: creating
Flux.<String>create(sink -> {
   later(Duration.ofMillis(200), () -> sink.next("a"));
   later(Duration.ofMillis(400), () -> sink.next("b").next("c"));
   later(Duration.ofMillis(600), () -> sink.complete());
}).limitRate(1).delayElements(Duration.ofMillis(200));
