// Makes another value of each; if the function throws, the source is cancelled and the error goes on.
// group: transforming
numbers("-2-1-0-3|")
   .map(n -> 6 / n);
