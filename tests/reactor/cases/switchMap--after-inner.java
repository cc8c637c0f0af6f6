// Cancelled between two.
Disposable disposable = marbles("a-----b|").switchMap(x -> marbles("-1|")).subscribe();
later(Duration.ofMillis(450), disposable::dispose);
