// A group that is published.
marbles("(aba)ab|").groupBy(x -> x).flatMap(g -> g.share());
