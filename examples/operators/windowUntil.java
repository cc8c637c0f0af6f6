// Ends a sequence with each value that satisfies a condition.
// group: grouping
numbers("-1-2-3-4|")
   .windowUntil(n -> n % 2 == 0)
   .flatMap(window -> window.count());
