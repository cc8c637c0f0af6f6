// Subscribes to its source again when it fails, each time after the same wait.
// group: errors
marbles("-a-#")
   .retryWhen(Retry.fixedDelay(2, Duration.ofMillis(300)));
