// Time is up as a value comes.
marbles("a-b-c-d|").sampleFirst(Duration.ofMillis(200));
