// Inner values at the same time.
marbles("(ab|)").flatMap(x -> marbles("-1-2|").map(y -> x + y));
