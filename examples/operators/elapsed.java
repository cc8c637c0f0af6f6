// Tells with each value how many milliseconds have passed since the one before.
// group: time
marbles("-a---b-c|")
   .elapsed();
