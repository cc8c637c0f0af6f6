// Emits the newest value at each beat of a clock.
// `b` and `d` were overtaken; where nothing new has come, nothing is emitted.
// group: filtering
marbles("-a-bc----de-|")
   .sample(Duration.ofMillis(500));
