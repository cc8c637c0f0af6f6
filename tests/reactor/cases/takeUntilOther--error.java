// The other one fails.
marbles("-a-b-c|").takeUntilOther(marbles("---#"));
