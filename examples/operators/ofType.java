// Lets the values of one type through and leaves out the others.
// group: filtering
Flux.<Object>just("a", 1, "b", 2)
   .ofType(Integer.class);
