// Gathers the values in a map by a key; of those with one key the last is kept.
// group: collecting
marbles("-{ax}-{by}-{az}|")
   .collectMap(x -> x.charAt(0));
