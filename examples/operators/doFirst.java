// Does something before the source is subscribed.
// The last one in the chain comes first: subscribing goes upward.
// group: side effects
marbles("-a|")
   .doFirst(() -> log("second"))
   .doFirst(() -> log("first"));
