// Hands the chain to a function and goes on with whatever that returns.
// group: transforming
marbles("-a-b-c|")
   .as(letters -> letters.take(2));
