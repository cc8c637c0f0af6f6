// The decision fails.
numbers("-1-2-3|").filterWhen(x -> x == 2 ? Mono.error(new IllegalStateException("no")) : Mono.just(true));
