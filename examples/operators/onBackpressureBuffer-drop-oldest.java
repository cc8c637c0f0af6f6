// Keeps no more than so many values, and gives up the oldest when another one comes.
// group: back pressure
marbles("-abcd|")
   .onBackpressureBuffer(2, x -> log("lost " + x), BufferOverflowStrategy.DROP_OLDEST)
   .delayElements(Duration.ofMillis(400));
