// A trigger is cancelled as long as its value waits.
marbles("(ab#)").delayUntil(x -> Mono.fromSupplier(() -> x + 1)).publishOn(Schedulers.single(), 1);
