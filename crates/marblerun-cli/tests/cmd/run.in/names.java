var names = marbles("-a-b|");
