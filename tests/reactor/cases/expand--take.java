// Enough is enough.
Mono.just(1).expand(x -> Mono.just(x + 1)).take(4);
