// Sees the one value as a sequence of one.
// group: transforming
marbles("--a|").next()
   .flux()
   .concatWithValues("b");
