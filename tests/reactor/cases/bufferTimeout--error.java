// The source fails.
marbles("a-b--#").bufferTimeout(5, Duration.ofMillis(250));
