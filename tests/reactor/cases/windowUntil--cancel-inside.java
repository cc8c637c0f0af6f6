// A window that is cancelled makes the source be asked for one more.
marbles("-a-b-c|").windowUntil(x -> x.startsWith("b")).concatMap(w -> w).take(1);
