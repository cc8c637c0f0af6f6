// Subscribes to its source again whenever another publisher says so.
// Each pause of 300 ms is the delay of the publisher that says it.
// group: transforming
marbles("-a-b|")
   .repeatWhen(ends -> ends.take(2).delayElements(Duration.ofMillis(300)));
