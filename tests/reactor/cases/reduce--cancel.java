// Cancelled before the end.
Disposable disposable = numbers("-1-2-3|").reduce(Integer::sum).subscribe();
later(Duration.ofMillis(350), disposable::dispose);
