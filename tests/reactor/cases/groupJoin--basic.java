// Values with those of the other source meanwhile.
marbles("a--b|").groupJoin(marbles("-1-2|"), x -> marbles("---|"), y -> marbles("-|"), (x, w) -> w.collectList().map(l -> x + l)).flatMap(m -> m);
