// Waits for a time before it subscribes to its source.
// The source begins from its own start when it is subscribed.
// group: time
marbles("-a-b|")
   .delaySubscription(Duration.ofMillis(400));
