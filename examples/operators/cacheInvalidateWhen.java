// Keeps the one value until a publisher that is made of it is over.
// After 500 ms the value is stale: the second subscriber has it made again.
// group: sharing
Mono<Void> stale = Mono.create(sink -> later(Duration.ofMillis(300), () -> sink.success()));
var kept = Mono.delay(Duration.ofMillis(200)).cacheInvalidateWhen(x -> stale);
kept.subscribe(x -> log("1: " + x));
later(Duration.ofMillis(700), () -> kept.subscribe(x -> log("2: " + x)));
