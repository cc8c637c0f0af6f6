// The second subscriber starts it.
Flux<String> shared = marbles("a-b-|").publish().autoConnect(2);
shared.subscribe(x -> log("1 " + x));
later(Duration.ofMillis(100), () -> shared.subscribe(x -> log("2 " + x)));
