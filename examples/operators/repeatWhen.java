// Subscribes to its source again whenever another publisher says so.
// Between the end and the next begin lie the 300 ms of `delayElements`.
// group: transforming
marbles("-a-b|")
   .repeatWhen(ends -> ends.delayElements(Duration.ofMillis(300)))
   .take(4);
