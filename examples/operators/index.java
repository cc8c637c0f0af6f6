// Numbers the values, from 0.
// group: transforming
marbles("-a-b-c|")
   .index();
