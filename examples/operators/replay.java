// Keeps the newest values for subscribers that come late.
// The second subscriber gets `b` at once, then what is still to come.
// group: sharing
var shared = marbles("-a-b---c|").replay(1).autoConnect();
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(500)).subscribe(x -> log("2: " + x));
