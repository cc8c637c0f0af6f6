// Pairs of values whose times overlap.
marbles("a--b|").join(marbles("-1--2|"), x -> marbles("--|"), y -> marbles("--|"), (x, y) -> x + y);
