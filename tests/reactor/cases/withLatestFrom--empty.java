// The other one has nothing.
marbles("-a-b-c|").withLatestFrom(marbles("--|"), (a, b) -> a + b);
