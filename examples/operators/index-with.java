// Numbers the values, from 0, and makes one of number and value.
// group: transforming
marbles("-a-b-c|")
   .index((i, x) -> i + x);
