// Once everything was asked for there is nothing to add.
marbles("abc|").repeat(1).handle((String x, SynchronousSink<String> sink) -> { if (x.equals("a")) sink.next(x); });
