// Gathers the values in a map by a key, all of those with one key together.
// group: collecting
numbers("-1-2-3-4|")
   .collectMultimap(n -> n % 2 == 0 ? "even" : "odd");
