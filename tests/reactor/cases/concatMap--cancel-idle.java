// Cancelled between two inner sources.
Disposable disposable = marbles("a----b|").concatMap(x -> marbles("-1|")).subscribe();
later(Duration.ofMillis(350), disposable::dispose);
