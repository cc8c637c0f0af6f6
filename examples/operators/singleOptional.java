// Emits an `Optional` in any case: with the value, or empty.
// group: filtering
marbles("---|").next()
   .singleOptional();
