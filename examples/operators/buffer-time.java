// Gathers in a list what comes within a time, again and again.
// group: grouping
marbles("-a-b---c--d|")
   .buffer(Duration.ofMillis(400));
