// Hands the signals over to another thread, and keeps no more than so many values meanwhile.
// group: threads
marbles("-abcd|")
   .publishOn(Schedulers.single(), 2)
   .delayElements(Duration.ofMillis(300));
