// Waits for all values and emits them in order.
// group: collecting
numbers("-3-1-2|")
   .sort();
