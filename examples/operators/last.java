// Emits the last value when the source completes.
// group: filtering
marbles("-a-b-c|")
   .last();
