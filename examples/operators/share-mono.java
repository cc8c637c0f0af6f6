// Has one subscription for all that want the one value.
// group: sharing
var shared = marbles("---a|").next().share();
shared.subscribe(x -> log("1: " + x));
shared.delaySubscription(Duration.ofMillis(200)).subscribe(x -> log("2: " + x));
