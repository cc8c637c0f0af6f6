// Moves all values and the end by a time.
// The distances between the values stay as they are.
// group: time
marbles("-abc-|")
   .delaySequence(Duration.ofMillis(300));
