// Makes another value of each.
// group: transforming
marbles("-a--b-c|")
   .map(x -> x + x);
