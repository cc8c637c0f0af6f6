// Splits the values into sequences of a time.
// group: grouping
marbles("-a-b---c-|")
   .window(Duration.ofMillis(400))
   .flatMap(window -> window.count());
