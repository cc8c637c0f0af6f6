// The error of the source makes the next operator cancel.
marbles("-a-b-#").filterWhen(x -> Mono.just(x).map(y -> !y.startsWith("b"))).flatMap(x -> Flux.just(x + 1, x + 2), 3, 2);
