// Puts the newest value of another publisher to each of its own.
// `a` comes too early: there is nothing yet to go with it.
// group: combining
marbles("-a---b--c-|")
   .withLatestFrom(numbers("--1--2--|"), (x, n) -> x + n);
