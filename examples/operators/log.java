// Writes each signal to the log as it passes; the diagram shows all of them anyway.
// group: debugging
marbles("-a-b-c|")
   .log()
   .take(2);
