// Begins a list whenever another publisher says so, and ends it by a publisher of its own.
// What comes while no list is open is lost.
// group: grouping
marbles("-a-b-c-d-e|")
   .bufferWhen(marbles("--x---y-|"), x -> Mono.delay(Duration.ofMillis(300)));
