// Keeps `onErrorContinue` from reaching the operators above it: there, an error is the end.
// group: errors
numbers("-2-0-3|")
   .map(n -> 6 / n)
   .onErrorStop()
   .onErrorContinue((error, n) -> log("left out " + n));
