// Has one subscription for all that want the one value.
// group: sharing
var shared = marbles("---a|").next().share();
shared.subscribe(x -> log("1: " + x));
later(Duration.ofMillis(200), () -> shared.subscribe(x -> log("2: " + x)));
