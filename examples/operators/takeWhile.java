// Lets values through as long as they satisfy a condition.
// The first that does not is left out, and ends it.
// group: filtering
numbers("-1-2-3-4|")
   .takeWhile(n -> n < 3);
