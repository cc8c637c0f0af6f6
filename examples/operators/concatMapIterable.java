// Emits the elements of a collection that is made of each value, in order.
// group: transforming
marbles("-{ab}---{cd}|")
   .concatMapIterable(word -> List.of(word.split("")))
   .limitRate(1);
