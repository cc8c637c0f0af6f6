// Waits on the calling thread for the end, and returns the value if there was one.
// group: blocking
log(marbles("---|").next().blockOptional());
