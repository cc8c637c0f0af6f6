// Cancelled while waiting.
Disposable disposable = Flux.zip(marbles("-a-b|"), marbles("--1----2|")).subscribe();
later(Duration.ofMillis(350), disposable::dispose);
