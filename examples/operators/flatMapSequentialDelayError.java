// Emits in the order of the values, all of them being at work, and keeps an error back until all are over.
// group: transforming
marbles("-a-b|")
   .flatMapSequentialDelayError(x -> marbles(x.equals("a") ? "-1-#" : "-2-3|"), 4, 4);
