// Little is asked ahead.
numbers("(123456|)").groupBy(x -> x % 3, 2).flatMap(g -> g.count());
