// Leaves out the first few values.
// It asks for those two more at the beginning.
// group: filtering
marbles("-a-b-c-d|")
   .skip(2)
   .take(1);
