// The values of a window are lists.
marbles("(abab)ab|").window(3).concatMap(g -> g.flatMapIterable(x -> List.of(x + 1, x + 2), 2));
