// Cancels on another thread.
// group: threads
marbles("-a-b-c|")
   .cancelOn(Schedulers.single())
   .take(2);
