// Subscribes to its source again when it completes.
// Each time the source begins from its own start.
// group: transforming
marbles("-a-b|")
   .repeat(2);
