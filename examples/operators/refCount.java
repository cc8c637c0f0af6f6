// Subscribes to the source when enough subscribers are there, and cancels when all have left.
// Both take one value: with the second that leaves, the source is cancelled.
// group: sharing
var shared = marbles("-a-b-c|").publish().refCount(2);
shared.take(1).subscribe(x -> log("1: " + x));
later(Duration.ofMillis(300), () -> shared.take(1).subscribe(x -> log("2: " + x)));
