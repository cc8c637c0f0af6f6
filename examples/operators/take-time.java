// Lets through what comes within a time, then cancels and completes.
// group: filtering
marbles("-a-b-c-d|")
   .take(Duration.ofMillis(500));
