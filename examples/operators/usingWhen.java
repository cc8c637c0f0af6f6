// Waits for something to be opened, emits from it, and waits for it to be closed before the end is passed on.
// The values are over after 500 ms, the end comes 200 ms later.
// group: creating
Flux.usingWhen(
   marbles("--{db}|").next(),
   db -> marbles("-a-b|"),
   db -> Mono.delay(Duration.ofMillis(200)));
