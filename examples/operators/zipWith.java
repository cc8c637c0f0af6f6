// Pairs its values with those of another publisher.
// group: combining
marbles("-a-b----c|")
   .zipWith(numbers("---1---2|"), (x, n) -> x + n);
