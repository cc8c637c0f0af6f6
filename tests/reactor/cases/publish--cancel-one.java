// One of two cancels.
Flux<String> shared = marbles("-a-b-c|").publish().autoConnect(2);
shared.subscribe();
Disposable second = shared.subscribe();
later(Duration.ofMillis(250), second::dispose);
