// Lets the first value through, then cancels and completes.
// group: filtering
marbles("--a-b-c|")
   .next();
