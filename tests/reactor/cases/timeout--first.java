// Too late for the first value.
marbles("----a-b|").timeout(marbles("--x"));
