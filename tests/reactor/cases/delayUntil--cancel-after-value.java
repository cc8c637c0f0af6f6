// A value that was passed on has no trigger left to cancel.
marbles("-a-b-#")
    .delayUntil(x -> Mono.just(x + 1));
