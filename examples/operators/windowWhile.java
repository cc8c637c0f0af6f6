// Splits off sequences of neighbours that satisfy a condition, and leaves out the others.
// group: grouping
numbers("-2-4-1-6|")
   .windowWhile(n -> n % 2 == 0)
   .flatMap(window -> window.count());
