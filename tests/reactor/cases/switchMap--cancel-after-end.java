// The last source is cancelled though it is complete.
marbles("-a-b|").switchMap(x -> marbles("-1|").map(y -> x + y)).materialize().<String>dematerialize();
