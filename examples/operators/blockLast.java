// Waits on the calling thread for the end, and returns the last value.
// group: blocking
log(marbles("-a-b-c|").blockLast());
