log("hello");
marbles("-a-b|").subscribe(x -> log(x));
