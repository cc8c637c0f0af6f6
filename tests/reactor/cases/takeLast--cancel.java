// The last two, one taken.
marbles("-a-b-c|").takeLast(2).take(1);
