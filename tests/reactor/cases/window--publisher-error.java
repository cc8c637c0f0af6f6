// The boundary fails.
marbles("-a-b-c-d|").window(marbles("---x-#")).flatMap(w -> w.collectList().onErrorReturn(List.of("lost")));
