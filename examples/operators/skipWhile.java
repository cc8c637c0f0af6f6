// Leaves out values as long as they satisfy a condition.
// group: filtering
numbers("-1-2-3-1|")
   .skipWhile(n -> n < 3);
