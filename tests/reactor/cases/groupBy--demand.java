// Groups one after the other wait.
numbers("(123456|)").groupBy(x -> x % 2).concatMap(g -> g.collectList());
