// Each has its own time limit.
marbles("a-b|").concatMap(x -> marbles(x.equals("a") ? "---1|" : "-2|").timeout(Duration.ofMillis(250), Mono.just("late")));
