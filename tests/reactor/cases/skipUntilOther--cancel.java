// Cancelled before.
Disposable disposable = marbles("-a-b-c|").skipUntilOther(marbles("-----x")).subscribe();
later(Duration.ofMillis(350), disposable::dispose);
