// Who asks after the end still asks the source.
marbles("abcd|").defaultIfEmpty("none").window(2, 3).concatMap(w -> w);
