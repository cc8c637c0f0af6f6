// Not that many.
marbles("-a-b|").elementAt(5, "x");
