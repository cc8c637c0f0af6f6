// Waits for its own end and that of another publisher.
// group: combining
marbles("--a|").next()
   .and(marbles("-x---y|"));
