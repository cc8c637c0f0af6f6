// Lets a function use its values several times, with one subscription to the source.
// group: sharing
marbles("-a-b|")
   .publish(letters -> Flux.merge(letters.map(x -> x + 1), letters.map(x -> x + 2)));
