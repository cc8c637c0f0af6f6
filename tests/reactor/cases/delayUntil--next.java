// Whoever cancels while it gets the value cancels no trigger.
marbles("-a-b-c|")
    .delayUntil(x -> Mono.fromSupplier(() -> x + 1))
    .next();
