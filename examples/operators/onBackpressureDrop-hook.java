// Drops what nobody has requested, and tells of each.
// group: back pressure
marbles("-abcd-e|")
   .onBackpressureDrop(x -> log("lost " + x))
   .delayElements(Duration.ofMillis(400));
