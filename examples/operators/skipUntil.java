// Leaves out values up to the first that satisfies a condition.
// That value is let through.
// group: filtering
numbers("-1-2-3-1|")
   .skipUntil(n -> n == 2);
