// Puts the rails together again, the smallest value first; each rail must be in order itself.
// `1` waits until the other rail has a value to compare it with.
// group: threads
numbers("-1-3-2-4|")
   .parallel(2)
   .ordered(Comparator.naturalOrder());
