// Has one subscription for all that want the first value.
// group: sharing
var first = marbles("---a-b|").shareNext();
first.subscribe(x -> log("1: " + x));
first.delaySubscription(Duration.ofMillis(200)).subscribe(x -> log("2: " + x));
