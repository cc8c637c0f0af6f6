// The function fails.
Flux.<Integer>create(s -> { s.next(1); throw new IllegalStateException("no"); });
