// Lets a callback push values at any time, and keeps them until they are requested.
// `b` and `c` are pushed while `a` is delayed, and wait for a request each.
// group: creating
Flux.<String>create(sink -> marbles("-abc|").subscribe(
   x -> sink.next(x),
   error -> sink.error(error),
   () -> sink.complete()))
   .delayElements(Duration.ofMillis(300));
