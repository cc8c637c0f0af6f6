// Cancelled in the second try.
Disposable disposable = marbles("-a-#").retry(3).subscribe();
later(Duration.ofMillis(500), disposable::dispose);
