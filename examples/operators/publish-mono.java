// Lets a function use the one value several times, with one subscription to the source.
// group: sharing
marbles("--a|").next()
   .publish(letter -> letter.zipWith(letter.map(x -> x + x)));
