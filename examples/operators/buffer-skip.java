// Gathers values in lists of a size, and begins a list with each value.
// group: grouping
marbles("-a-b-c-d|")
   .buffer(2, 1);
