// Too many turns.
Mono.empty().repeatWhenEmpty(2, s -> s);
