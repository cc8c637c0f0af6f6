// Completes without the value if it does not come within a time.
// group: filtering
marbles("------a|").next()
   .take(Duration.ofMillis(400))
   .defaultIfEmpty("too late");
