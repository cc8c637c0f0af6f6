// Emits one value of its own in place of an error of a type; other errors go on.
// group: errors
numbers("-2-1-0|")
   .map(n -> 6 / n)
   .onErrorReturn(ArithmeticException.class, 0);
