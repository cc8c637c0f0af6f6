// A companion of one's own.
marbles("-a#").retryWhen(Retry.from(s -> s.take(2).delayElements(Duration.ofMillis(100))));
