// A test that fails.
numbers("120|").filter(n -> 2 / n > 0).onErrorContinue((e, v) -> log(e.getMessage() + " at " + v));
