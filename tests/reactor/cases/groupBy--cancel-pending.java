// A group that waits is cancelled with the rest.
marbles("-a-b-c|").groupBy(x -> x.charAt(0)).concatMap(g -> g).timeout(Duration.ofMillis(300), Mono.just("late"));
