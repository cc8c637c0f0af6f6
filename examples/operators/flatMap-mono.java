// Goes on with what a function makes of the one value.
// group: transforming
marbles("--a|").next()
   .flatMap(x -> Mono.delay(Duration.ofMillis(300)).map(n -> x + "!"));
