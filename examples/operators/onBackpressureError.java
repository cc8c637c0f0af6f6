// Fails when a value comes that nobody has requested.
// group: back pressure
marbles("-abcd|")
   .onBackpressureError()
   .delayElements(Duration.ofMillis(400));
