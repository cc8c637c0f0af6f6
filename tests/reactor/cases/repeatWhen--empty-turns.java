// Turns without a value.
marbles("-|").repeatWhen(s -> s.take(2));
