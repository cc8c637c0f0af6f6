// A value becomes an error.
numbers("-1-2-3|").<Integer>handle((x, sink) -> { if (x == 2) sink.error(new IllegalStateException("two")); else sink.next(x); });
