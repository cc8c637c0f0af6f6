// Handling that fails.
numbers("120|").<Integer>handle((n, sink) -> sink.next(2 / n)).onErrorContinue((e, v) -> log(e.getMessage() + " at " + v));
