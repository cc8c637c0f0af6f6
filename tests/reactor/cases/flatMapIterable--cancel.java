// Cancelled within a list.
marbles("-a-b|").flatMapIterable(x -> List.of(x + 1, x + 2, x + 3)).take(4);
