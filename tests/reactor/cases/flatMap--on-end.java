// The end is mapped, too.
marbles("-a-b|").flatMap(x -> Mono.just(x + "!"), e -> Mono.just("no"), () -> marbles("-z|"));
