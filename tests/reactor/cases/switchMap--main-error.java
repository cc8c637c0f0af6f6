// The source fails.
marbles("a--b-#").switchMap(x -> marbles("-1-2-3|").map(y -> x + y));
