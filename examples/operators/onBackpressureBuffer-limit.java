// Keeps no more than so many values, and fails when another one comes.
// group: back pressure
marbles("-abcd|")
   .onBackpressureBuffer(2)
   .delayElements(Duration.ofMillis(400));
