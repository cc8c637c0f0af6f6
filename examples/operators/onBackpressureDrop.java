// Asks for everything and drops what nobody has requested.
// While `a` is delayed, `b`, `c` and `d` are lost.
// group: back pressure
marbles("-abcd-e|")
   .onBackpressureDrop()
   .delayElements(Duration.ofMillis(400));
