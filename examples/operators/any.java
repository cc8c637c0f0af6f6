// Tells whether one of the values satisfies a condition.
// The first that does answers the question: the source is cancelled.
// group: collecting
numbers("-1-3-4-5-7|")
   .any(n -> n % 2 == 0);
