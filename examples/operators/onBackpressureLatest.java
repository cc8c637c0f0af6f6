// Keeps but the newest of the values that nobody has requested.
// When `a` has been delayed, only `d` is left.
// group: back pressure
marbles("-abcd--e|")
   .onBackpressureLatest()
   .delayElements(Duration.ofMillis(400));
