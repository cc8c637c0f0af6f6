// Gathers values in lists as long as they are the same.
// group: grouping
marbles("-a-a-b-a-a|")
   .bufferUntilChanged();
