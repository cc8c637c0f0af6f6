// Tells whether the one value is there.
// group: collecting
marbles("---|").next()
   .hasElement();
