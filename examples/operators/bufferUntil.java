// Ends a list with each value that satisfies a condition.
// group: grouping
numbers("-1-2-3-4-5|")
   .bufferUntil(n -> n % 2 == 0);
