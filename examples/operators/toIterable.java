// Lets a loop pull the values, and waits on the calling thread for each.
// group: blocking
for (String x : marbles("-a-b-c|").toIterable()) {
   log(x);
}
