// Subscribes to the source when enough subscribers are there, and stays subscribed.
// It begins with the second subscriber.
// group: sharing
var shared = marbles("-a-b|").publish().autoConnect(2);
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(300)).subscribe(x -> log("2: " + x));
