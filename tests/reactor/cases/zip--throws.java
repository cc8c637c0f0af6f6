// The function fails.
Flux.zip(marbles("-a-b|"), marbles("-1-2|"), (a, b) -> { if (b.equals("2")) throw new IllegalStateException("two"); return a + b; });
