// The hook of an error fails.
marbles("-a#").doOnError(e -> { throw new IllegalStateException("hook"); }).subscribe(x -> {}, e -> log(e.getMessage() + e.getSuppressed().length));
