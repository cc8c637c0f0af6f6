// The last callback fails.
marbles("-a|").subscribe(x -> log(x), e -> log(e.getMessage()), () -> { throw new IllegalStateException("end"); });
