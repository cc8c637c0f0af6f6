// Puts each value together with all before it, and emits each step.
// group: transforming
numbers("-1-2-3-4|")
   .scan((sum, n) -> sum + n);
