// Leaves out all values and waits for the end.
// group: combining
marbles("-a-b-c|")
   .then();
