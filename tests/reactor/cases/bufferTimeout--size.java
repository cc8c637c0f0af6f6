// By size and by time.
marbles("abc---d--ef|").bufferTimeout(2, Duration.ofMillis(250));
