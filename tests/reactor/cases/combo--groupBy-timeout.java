// Groups time out one by one.
marbles("ab-a---a-b|").groupBy(x -> x).flatMap(g -> g.timeout(Duration.ofMillis(250), Mono.just("late " + g.key())));
