// The third failure is one too many.
marbles("-#").retryWhen(Retry.backoff(2, Duration.ofMillis(100)).maxBackoff(Duration.ofMillis(150)).jitter(0d)).onErrorResume(e -> Mono.just(e.getMessage() + ": " + e.getCause().getMessage()));
