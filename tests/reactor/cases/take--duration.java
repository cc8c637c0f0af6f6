// For a while.
marbles("-a-b-c-d|").take(Duration.ofMillis(400));
