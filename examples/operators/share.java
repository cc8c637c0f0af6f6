// Subscribes to the source for its first subscriber, and has later ones join in.
// The second subscriber has missed `a`.
// group: sharing
var shared = marbles("-a-b-c|").share();
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(200)).subscribe(x -> log("2: " + x));
