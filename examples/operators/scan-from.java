// Emits a first value, then each step of putting values together with it.
// group: transforming
numbers("-1-2-3|")
   .scan(10, (sum, n) -> sum + n);
