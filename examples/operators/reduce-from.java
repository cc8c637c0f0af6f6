// Puts all values together with a first one and emits the last result.
// group: collecting
marbles("-a-b-c|")
   .reduce(">", (text, x) -> text + x);
