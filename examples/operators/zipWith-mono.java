// Emits its value together with that of another publisher.
// group: combining
marbles("--a|").next()
   .zipWith(numbers("----1|").next(), (x, n) -> x + n);
