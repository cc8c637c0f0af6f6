// The consumer fails.
marbles("-a-b|").subscribe(x -> { throw new IllegalStateException("bad " + x); }, e -> log(e.getMessage()));
