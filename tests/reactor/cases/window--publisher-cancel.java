// Cancelled with a window open.
Disposable disposable = marbles("-a-b-c-d|").window(marbles("---x----x")).concatMap(w -> w).subscribe();
later(Duration.ofMillis(450), disposable::dispose);
