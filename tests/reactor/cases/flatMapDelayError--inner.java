// Two of three fail.
marbles("abc|").flatMapDelayError(x -> x.equals("c") ? marbles("-1|") : marbles("--#"), 8, 8);
