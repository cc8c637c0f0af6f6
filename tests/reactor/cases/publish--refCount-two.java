// Two subscribers are needed.
Flux<String> shared = marbles("-a-b-c|").publish().refCount(2);
shared.subscribe();
later(Duration.ofMillis(150), () -> shared.subscribe());
