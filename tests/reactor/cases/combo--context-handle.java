// Handling with the context at hand.
marbles("ab|").handle((String x, SynchronousSink<String> sink) -> sink.next(x + sink.contextView().get("n"))).contextWrite(c -> c.put("n", 1));
