// Cancels every inner source.
marbles("abc---|").flatMap(x -> marbles("--1--2--3|").map(y -> x + y)).take(3);
