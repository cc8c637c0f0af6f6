// Pairs its values with the elements of a collection.
// There are no more than two: the source is cancelled.
// group: combining
marbles("-a-b-c|")
   .zipWithIterable(List.of(1, 2), (x, n) -> x + n);
