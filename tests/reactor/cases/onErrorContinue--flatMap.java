// In a flatMap.
numbers("-1-2-3|").flatMap(x -> x == 2 ? Mono.error(new IllegalStateException("two")) : Mono.just(x)).onErrorContinue((e, v) -> log("left out " + v));
