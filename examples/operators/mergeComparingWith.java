// Merges another publisher into its own values, the smallest first.
// group: combining
numbers("-1---5-|")
   .mergeComparingWith(numbers("--2-3-6|"), Comparator.naturalOrder());
