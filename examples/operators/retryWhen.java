// Subscribes to its source again when it fails, after waits that grow.
// 200 ms, then 400 ms, then it gives up.
// group: errors
marbles("-a-#")
   .retryWhen(Retry.backoff(2, Duration.ofMillis(200)).jitter(0d));
