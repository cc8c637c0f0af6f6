// As long as small.
numbers("-1-2-9-3-9-9-1|").windowWhile(x -> x < 5).flatMap(w -> w.collectList());
