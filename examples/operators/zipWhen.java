// Goes on with a publisher for its value and emits both values together.
// group: combining
marbles("--a|").next()
   .zipWhen(x -> Mono.delay(Duration.ofMillis(300)).map(n -> x + "!"));
