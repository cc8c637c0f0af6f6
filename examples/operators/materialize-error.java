// Makes a value of each signal, the error among them, and completes.
// group: transforming
marbles("-a-#")
   .materialize();
