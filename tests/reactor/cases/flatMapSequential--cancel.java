// Cancelled in the first.
marbles("ab|").flatMapSequential(x -> marbles("-1-2-3|").map(y -> x + y)).take(2);
