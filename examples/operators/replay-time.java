// Keeps values for a time, for subscribers that come late.
// `a` is too old for the second subscriber.
// group: sharing
var shared = marbles("-a---b-c|").replay(Duration.ofMillis(300)).autoConnect();
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(600)).subscribe(x -> log("2: " + x));
