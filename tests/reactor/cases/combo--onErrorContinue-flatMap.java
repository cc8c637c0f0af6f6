// Bad values are left out.
marbles("abc|").flatMap(x -> x.equals("b") ? Mono.error(new IllegalStateException("bad " + x)) : Mono.just(x + 1)).onErrorContinue((e, v) -> log(e.getMessage() + " at " + v));
