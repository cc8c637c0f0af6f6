// A window whose reader takes one value.
marbles("-a-b-c-d|").window(2).flatMap(w -> w.take(1));
