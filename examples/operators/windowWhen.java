// Begins a sequence whenever another publisher says so, and ends it by a publisher of its own.
// group: grouping
marbles("-a-b-c-d-|")
   .windowWhen(marbles("--x----|"), x -> Mono.delay(Duration.ofMillis(300)))
   .flatMap(window -> window.map(x -> x + x));
