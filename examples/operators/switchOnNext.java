// Emits what comes from the newest publisher, and drops the one before.
// group: combining
Flux.switchOnNext(
   marbles("-a--b|").map(x -> marbles("-1-" + x + "-3|")));
