// Counts by key.
marbles("abacab|").groupBy(x -> x).flatMap(g -> g.count().map(n -> g.key() + n));
