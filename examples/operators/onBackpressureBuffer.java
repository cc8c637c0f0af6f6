// Asks for everything and keeps what is not yet requested.
// The values pile up while `delayElements` takes them one by one.
// group: back pressure
marbles("-abcd|")
   .onBackpressureBuffer()
   .delayElements(Duration.ofMillis(300));
