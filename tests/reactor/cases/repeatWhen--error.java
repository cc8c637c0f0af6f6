// The companion fails.
marbles("-a|").repeatWhen(s -> s.map(n -> { if (n == 1) throw new IllegalStateException("enough"); return n; }));
