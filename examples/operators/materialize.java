// Makes a value of each signal, the end among them.
// group: transforming
marbles("-a-b|")
   .materialize();
