// Batches are saved while more come.
marbles("ab-c---d|").bufferTimeout(3, Duration.ofMillis(150)).flatMap(l -> Mono.just(l.size()).delayElement(Duration.ofMillis(200)));
