// Sorts the values of all rails into one sequence.
// group: threads
numbers("-3-1-2|")
   .parallel(2)
   .sorted(Comparator.naturalOrder());
