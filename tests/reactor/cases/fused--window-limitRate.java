// A window that is asked for a few values at a time.
marbles("(abcdef)gh|").window(5).concatMap(w -> w.limitRate(2));
