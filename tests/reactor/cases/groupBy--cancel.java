// Groups that are given up.
numbers("-1-2-3-4-5|").groupBy(x -> x % 2).flatMap(g -> g.take(1).map(x -> g.key() + ":" + x));
