// Emits a value, then leaves out all others for a time.
// group: filtering
marbles("-ab-c--de-f|")
   .sampleFirst(Duration.ofMillis(400));
