// Keeps all values, and has one subscription to its source.
// The second subscriber comes when all is over and gets everything at once.
// group: sharing
var kept = marbles("-a-b|").cache();
kept.subscribe(x -> log("1: " + x));
kept.delaySubscription(Duration.ofMillis(800)).subscribe(x -> log("2: " + x));
