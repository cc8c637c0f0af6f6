// Leaves out a value that is the same as the one before it.
// group: filtering
marbles("-a-a-b-b-a|")
   .distinctUntilChanged();
