// Emits a value when it has been quiet for a time after it.
// Each value cancels the wait of the one before.
// group: filtering
marbles("-a-b-----c---|")
   .sampleTimeout(x -> Mono.delay(Duration.ofMillis(300)));
