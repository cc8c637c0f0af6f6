// Leaves out the last few values.
// Each value waits until two more have come.
// group: filtering
marbles("-a-b-c-d|")
   .skipLast(2);
