// Cancelled after the end.
marbles("-a-b|").takeUntilOther(marbles("----x")).zipWith(marbles("-----1-2-3|"), (a, b) -> a + b);
