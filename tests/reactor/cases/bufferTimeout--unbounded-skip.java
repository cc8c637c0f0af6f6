// Once everything was asked for there is nothing to add.
marbles("abcdabcd|").bufferTimeout(1, Duration.ofMillis(50)).skip(3);
