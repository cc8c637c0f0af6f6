// Cancelling from outside reaches the window first.
Disposable disposable = marbles("-a---------b|").windowUntil(x -> x.startsWith("b")).concatMap(w -> w).subscribe(x -> {}, e -> {});
later(Duration.ofMillis(400), disposable::dispose);
