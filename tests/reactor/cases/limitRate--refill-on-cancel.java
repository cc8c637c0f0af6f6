// The last value that is taken makes it ask again.
marbles("a--b--c--d|").limitRate(2).take(4);
