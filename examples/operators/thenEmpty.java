// Waits for its own end, then for that of another publisher.
// group: combining
marbles("-a-b|")
   .thenEmpty(Mono.delay(Duration.ofMillis(400)).then());
