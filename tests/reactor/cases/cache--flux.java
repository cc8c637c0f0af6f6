// Kept for later.
Flux<String> cached = marbles("-a-b|").cache();
cached.subscribe();
later(Duration.ofMillis(150), () -> cached.take(1).subscribe());
