// Looks at the first signal and decides by it what becomes of the whole sequence.
// group: transforming
marbles("-a-b-c|")
   .switchOnFirst((first, all) -> first.get().equals("a") ? all.map(x -> x + x) : all);
