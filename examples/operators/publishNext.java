// Has one subscription for all that want the first value, which later ones get as well.
// group: sharing
var first = marbles("---a-b|").publishNext();
first.subscribe(x -> log("1: " + x));
first.delaySubscription(Duration.ofMillis(500)).subscribe(x -> log("2: " + x));
