// Gathers values in lists of a size.
// For each list that is wanted it asks for two values.
// group: grouping
marbles("-a-b-c-d-e|")
   .buffer(2)
   .take(2);
