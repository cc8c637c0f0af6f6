// Fails if the source completes before there is a value at the position.
// group: filtering
marbles("-a-b|")
   .elementAt(2);
