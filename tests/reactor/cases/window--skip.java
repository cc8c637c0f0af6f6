// Windows with gaps.
marbles("-a-b-c-d-e|").window(1, 2).flatMap(w -> w);
