// All about time.
marbles("-a--b|").timed().map(t -> t.get() + " " + t.elapsed().toMillis() + " " + t.elapsedSinceSubscription().toMillis());
