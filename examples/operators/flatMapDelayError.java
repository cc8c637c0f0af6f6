// Goes on with a publisher for each value, and keeps an error back until all are over.
// group: transforming
marbles("-a-b|")
   .flatMapDelayError(x -> x.equals("a") ? marbles("-#") : marbles("-1-2|"), 4, 4);
