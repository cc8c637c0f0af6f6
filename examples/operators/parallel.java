// Deals its values out to several rails, in turn.
// Each rail runs on a thread of its own.
// group: threads
marbles("-(abcd|)")
   .parallel(2)
   .runOn(Schedulers.parallel())
   .map(x -> x + x);
