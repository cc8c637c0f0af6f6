// Has one subscription to its source for all its subscribers, from `connect` on.
// The second subscriber comes late and sees only what is left.
// group: sharing
var shared = marbles("-a-b-c|").publish();
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(400)).subscribe(x -> log("2: " + x));
shared.connect();
