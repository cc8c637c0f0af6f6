// Puts the rails together again, the smallest value first.
// group: threads
numbers("-(1234|)")
   .parallel(2)
   .ordered(Comparator.reverseOrder());
