// A value at the very time.
marbles("-a-b-c-d|").sample(Duration.ofMillis(200));
