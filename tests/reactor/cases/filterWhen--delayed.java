// Decided later.
numbers("-1-2-3|").filterWhen(x -> Mono.delay(Duration.ofMillis(150)).map(t -> x != 2));
