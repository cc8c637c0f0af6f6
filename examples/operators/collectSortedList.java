// Gathers all values in a list, in order, and emits it at the end.
// group: collecting
numbers("-3-1-2|")
   .collectSortedList();
