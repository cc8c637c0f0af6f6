// Gives each rail a thread.
// group: threads
numbers("-(1234|)")
   .parallel(2)
   .runOn(Schedulers.parallel())
   .sequential();
