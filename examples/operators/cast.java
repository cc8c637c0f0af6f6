// Says of each value that it is of a type, and fails at one that is not.
// group: transforming
Flux.<Object>just("a", "b", 3, "d")
   .cast(String.class);
