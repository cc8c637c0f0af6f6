// Waits on the calling thread for the first value, and cancels.
// group: blocking
log(marbles("--a-b-c|").blockFirst());
