// Gathers neighbours that satisfy a condition in lists, and leaves out the others.
// group: grouping
numbers("-2-4-1-6-8|")
   .bufferWhile(n -> n % 2 == 0);
