// Empty lists between.
numbers("-1-0-2|").flatMapIterable(x -> Collections.nCopies(x, "v" + x));
