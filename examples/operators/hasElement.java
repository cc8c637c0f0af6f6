// Tells whether one of the values is this one.
// group: collecting
marbles("-a-b-c-d|")
   .hasElement("c");
