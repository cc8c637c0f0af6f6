// One at a time, and two ahead.
marbles("abc|").flatMapSequential(x -> marbles("-1-2|").map(y -> x + y), 1, 2);
