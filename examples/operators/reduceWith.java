// Makes a first value for each subscriber and emits what comes of putting all others together with it.
// group: collecting
numbers("-1-2-3|")
   .reduceWith(() -> 10, (sum, n) -> sum + n);
