// Lets values through up to the first that satisfies a condition.
// That value is let through, too.
// group: filtering
numbers("-1-2-3-4|")
   .takeUntil(n -> n == 3);
