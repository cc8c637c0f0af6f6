// Leaves out what comes within a time.
// group: filtering
marbles("-a-b-c-d|")
   .skip(Duration.ofMillis(500));
