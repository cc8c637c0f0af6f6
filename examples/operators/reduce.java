// Puts all values together, step by step, and emits the last result.
// group: collecting
numbers("-1-2-3-4|")
   .reduce((sum, n) -> sum + n);
