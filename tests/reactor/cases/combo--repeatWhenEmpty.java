// Polling until there is something.
int[] n = {0};
Mono.<String>defer(() -> ++n[0] < 3 ? Mono.empty() : Mono.just("there")).repeatWhenEmpty(5, empty -> empty.delayElements(Duration.ofMillis(100)));
