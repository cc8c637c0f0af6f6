// The other one fails.
marbles("-a-b-c|").withLatestFrom(marbles("1-#"), (a, b) -> a + b);
