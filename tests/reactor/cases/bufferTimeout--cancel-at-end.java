// The last list makes the subscriber cancel: there is no completion.
marbles("a-b-a-c-c-|").bufferTimeout(3, Duration.ofMillis(200)).take(3);
