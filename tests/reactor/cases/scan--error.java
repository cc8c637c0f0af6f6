// The function fails.
numbers("-1-2-3|").scan((a, b) -> { if (b == 3) throw new IllegalStateException("three"); return a + b; });
