// A subscription inside of another.
marbles("-a-b|").subscribe(x -> marbles("-1|").subscribe(y -> log(x + y)));
