// Emits the elements of a collection that is made of each value.
// group: transforming
marbles("-{ab}---{cd}|")
   .flatMapIterable(word -> List.of(word.split("")));
