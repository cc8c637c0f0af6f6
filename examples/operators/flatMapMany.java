// Goes on with many values after the one.
// group: transforming
marbles("--a|").next()
   .flatMapMany(x -> marbles("-1-2|").map(y -> x + y));
