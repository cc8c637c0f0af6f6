// Tells whether there is a value at all.
// The first one answers the question: the source is cancelled.
// group: collecting
marbles("---a-b|")
   .hasElements();
