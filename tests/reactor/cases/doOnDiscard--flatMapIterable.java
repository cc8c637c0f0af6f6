// What is left of a list.
marbles("-a|").flatMapIterable(x -> List.of(x + 1, x + 2, x + 3)).doOnDiscard(String.class, x -> log("discarded " + x)).take(1);
