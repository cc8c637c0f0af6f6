// Handling ends the stream.
numbers("1-2-3-4|").handle((Integer n, SynchronousSink<String> sink) -> { if (n == 3) sink.complete(); else sink.next("n" + n); });
