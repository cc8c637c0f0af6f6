// The source fails while an inner one runs.
marbles("a-#").concatMap(x -> marbles("-1-2-3|"));
