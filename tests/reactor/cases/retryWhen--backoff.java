// Later and later.
marbles("-a#").retryWhen(Retry.backoff(2, Duration.ofMillis(100)).jitter(0d));
