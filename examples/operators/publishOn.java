// Hands the signals over to another thread.
// Below it all runs on `single-1`; it asks for as many values as it can keep.
// group: threads
marbles("-a-b|")
   .map(x -> x + 1)
   .publishOn(Schedulers.single())
   .map(x -> x + 2);
