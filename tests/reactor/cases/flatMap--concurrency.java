// Two at a time.
marbles("abcd|").flatMap(x -> marbles("-1--2|").map(y -> x + y), 2);
