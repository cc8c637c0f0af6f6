// Tells whether all values satisfy a condition.
// The first that does not answers the question: the source is cancelled.
// group: collecting
numbers("-2-4-5-6-8|")
   .all(n -> n % 2 == 0);
