// Emits the value at a position, counted from 0, then cancels.
// group: filtering
marbles("-a-b-c-d|")
   .elementAt(2);
