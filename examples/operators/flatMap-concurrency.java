// Goes on with a publisher for each value, at most so many at once.
// The source is asked for two values; for the third only when one of the two is over.
// group: transforming
marbles("-(abc|)")
   .flatMap(x -> marbles("--" + x + "|"), 2);
