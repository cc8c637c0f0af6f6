// Lets the one value through if it satisfies a condition; otherwise there is only the end.
// group: filtering
numbers("--3|").next()
   .filter(n -> n % 2 == 0)
   .defaultIfEmpty(0);
