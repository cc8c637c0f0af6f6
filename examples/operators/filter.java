// Lets through the values that satisfy a condition.
// For each value it drops it asks for another.
// group: filtering
numbers("-1-2-3-4-5-6|")
   .filter(n -> n % 2 == 0)
   .take(2);
