// Does something with values that operators above it throw away.
// group: side effects
numbers("-1-2-3|")
   .filter(n -> n % 2 == 0)
   .doOnDiscard(Integer.class, n -> log("discarded " + n));
