marbles("-a|").take(1);
