// Who asks one by one keeps the first error and drops the next.
marbles("-a-b-c|").concatMapDelayError(x -> marbles("x#").map(y -> x + y));
