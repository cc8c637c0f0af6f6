// Fails if the next value does not come within a time, and cancels its source.
// Each value starts the wait again.
// group: time
marbles("-a-b------c|")
   .timeout(Duration.ofMillis(400));
