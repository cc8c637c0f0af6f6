// A request on top of demand without bound asks for as many values as have come since.
marbles("a--b--c--d|")
    .bufferTimeout(3, Duration.ofMillis(200))
    .map(l -> String.join("", l))
    .<String>handle((x, sink) -> { if (x.startsWith("a")) sink.next(x + "h"); });
