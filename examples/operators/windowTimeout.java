// Splits the values into sequences, each ended by a size or by a time, whichever comes first.
// group: grouping
marbles("-ab-c------|")
   .windowTimeout(2, Duration.ofMillis(500))
   .flatMap(window -> window.count());
