// Waits for the end and goes on with another publisher.
// group: combining
marbles("-a-b-|")
   .thenMany(marbles("-x-y|"));
