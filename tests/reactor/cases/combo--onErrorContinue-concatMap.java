// A function that fails.
numbers("102|").concatMap(n -> Mono.just(2 / n)).onErrorContinue((e, v) -> log(e.getMessage() + " at " + v));
