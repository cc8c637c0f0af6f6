// Leaves out a value that makes an operator above it fail, and goes on.
// group: errors
numbers("-2-0-3|")
   .map(n -> 6 / n)
   .onErrorContinue((error, n) -> log("left out " + n));
