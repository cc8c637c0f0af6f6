// Lets the one value wait for a time.
// group: time
marbles("--a|").next()
   .delayElement(Duration.ofMillis(300));
