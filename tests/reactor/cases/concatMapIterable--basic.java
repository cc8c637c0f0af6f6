// Lists in a row.
marbles("-a-b|").concatMapIterable(x -> List.of(x, x + x));
