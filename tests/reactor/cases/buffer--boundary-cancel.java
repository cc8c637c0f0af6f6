// Cancelled by take.
marbles("-a-b-c-d|").buffer(marbles("---x--x--x")).take(1);
