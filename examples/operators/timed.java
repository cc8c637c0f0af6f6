// Wraps each value with its time and the time since the one before.
// group: time
marbles("-a---b-c|")
   .timed()
   .map(timed -> timed.get() + timed.elapsed().toMillis());
