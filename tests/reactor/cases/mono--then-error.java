// An error ends it.
Mono.error(new IllegalStateException("no")).then(Mono.just("x")).onErrorReturn("y");
