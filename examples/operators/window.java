// Splits the values into sequences of a size.
// group: grouping
marbles("-a-b-c|")
   .window(2)
   .flatMap(window -> window.map(x -> x + x));
