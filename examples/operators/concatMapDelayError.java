// Goes on with a publisher for each value, one after the other, and keeps an error back until the last is over.
// group: transforming
marbles("-a-b|")
   .concatMapDelayError(x -> marbles(x.equals("a") ? "-1-#" : "-2-3|"));
