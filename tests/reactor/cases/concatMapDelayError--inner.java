// The error waits for the end.
marbles("ab|").concatMapDelayError(x -> x.equals("a") ? marbles("-1#") : marbles("-2|"));
