// Retries wait longer and longer until all take too long.
Flux.defer(() -> marbles("-a-#")).retryWhen(Retry.backoff(3, Duration.ofMillis(100)).jitter(0d)).timeout(Duration.ofMillis(350));
