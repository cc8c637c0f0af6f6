// The values of a group are lists, taken from its queue.
marbles("(abab)ab|").groupBy(x -> x).flatMap(g -> g.flatMapIterable(x -> List.of(x + 1, x + 2), 2));
