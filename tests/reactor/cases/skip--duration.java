// After a while.
marbles("-a-b-c-d|").skip(Duration.ofMillis(400));
