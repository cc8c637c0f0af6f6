// Emits the elements of the collection that is made of the one value.
// group: transforming
marbles("-b-a|").collectList()
   .flatMapIterable(letters -> letters);
