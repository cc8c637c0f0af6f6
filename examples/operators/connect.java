// Subscribes to the source that others already wait for.
// Nothing comes until it is called, 400 ms late.
// group: sharing
var shared = marbles("-a-b|").publish();
shared.subscribe(x -> log(x));
later(Duration.ofMillis(400), () -> shared.connect());
