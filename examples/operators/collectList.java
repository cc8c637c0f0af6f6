// Gathers all values in a list and emits it at the end.
// group: collecting
marbles("-a-b-c|")
   .collectList();
