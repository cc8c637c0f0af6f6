// Closed by another source.
marbles("-a-b-c-d|").window(marbles("---x--|")).flatMap(w -> w.collectList());
