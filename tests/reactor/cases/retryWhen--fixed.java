// After a while each time.
marbles("-a#").retryWhen(Retry.fixedDelay(2, Duration.ofMillis(200)));
