// Waits for another publisher before it subscribes to its source.
// group: time
marbles("-a-b|")
   .delaySubscription(marbles("---x|"));
