// Leaves out all values and keeps the end.
// group: filtering
marbles("-a-b-c|")
   .ignoreElements();
