// The error of an old query is not seen.
marbles("a--b--|").switchMap(q -> q.equals("a") ? marbles("---#") : Mono.just(q + 1).delayElement(Duration.ofMillis(100)));
