// A group over two rails.
marbles("(abaaa)ab|").groupBy(x -> x).flatMap(g -> g.parallel(2).sequential());
