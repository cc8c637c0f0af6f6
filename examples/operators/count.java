// Counts the values and emits how many there were.
// group: collecting
marbles("-a-b-c|")
   .count();
