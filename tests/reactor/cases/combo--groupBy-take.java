// Each group is cancelled after two.
marbles("abacabaa|").groupBy(x -> x).flatMap(g -> g.take(2).map(x -> g.key() + x));
