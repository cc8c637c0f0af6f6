// Does something when the source has been subscribed.
// group: side effects
marbles("-a-b|")
   .doOnSubscribe(subscription -> log("subscribed"));
