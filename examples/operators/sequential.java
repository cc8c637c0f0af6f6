// Puts the rails together again.
// group: threads
numbers("-1-2-3-4|")
   .parallel(2)
   .map(n -> n * n)
   .sequential();
