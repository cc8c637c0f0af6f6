// Asks a publisher about each value, one after the other, and lets through those that get a yes.
// The answers take 200 ms each; the source is not asked for more meanwhile.
// group: filtering
numbers("-1-2|")
   .filterWhen(n -> Mono.delay(Duration.ofMillis(200)).map(x -> n == 2));
