// The last two again.
Flux<String> replayed = marbles("-a-b-c|").replay(2).autoConnect();
replayed.subscribe();
later(Duration.ofMillis(650), () -> replayed.subscribe());
