// Holds the one value back until a publisher that is made of it is over.
// group: time
marbles("--a|").next()
   .delayUntil(x -> marbles("--y--|"));
