// Tells with each value at what time it came, in milliseconds.
// group: time
marbles("-a---b-c|")
   .timestamp();
