// The source fails while inner ones run.
marbles("ab-#").flatMap(x -> marbles("--1---2|").map(y -> x + y));
