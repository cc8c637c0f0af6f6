// Fails if the one value does not come within a time.
// group: time
marbles("-------a|").next()
   .timeout(Duration.ofMillis(400));
