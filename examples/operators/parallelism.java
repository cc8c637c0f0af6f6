// Tells how many rails there are.
// group: threads
var rails = marbles("-a-b|").parallel(2);
log(rails.parallelism());
rails.subscribe();
