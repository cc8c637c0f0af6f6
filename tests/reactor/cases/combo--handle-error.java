// Handling fails the stream.
numbers("1-2-3|").<String>handle((n, sink) -> { if (n == 2) sink.error(new IllegalStateException("two")); else sink.next("n" + n); }).onErrorResume(e -> Mono.just(e.getMessage()));
