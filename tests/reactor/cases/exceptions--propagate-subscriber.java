// In a subscriber's own functions it stays as it is.
static RuntimeException io(String s) { return Exceptions.propagate(new java.io.IOException(s)); }
Flux.just(1).subscribe(x -> { throw io("1"); }, e -> log(e));
Mono.just(1).subscribe(x -> { throw io("1"); }, e -> log(e));
Flux.just(1).subscribe(x -> {}, e -> log(e), () -> { throw io("2"); });
Flux.just(1).subscribe(x -> {}, e -> log(e), () -> {}, s -> { throw io("3"); });
Flux.just(1).subscribe(new BaseSubscriber<Integer>() { @Override protected void hookOnNext(Integer x) { throw io("4"); } @Override protected void hookOnError(Throwable e) { log(e); } });
Flux.just(1).subscribe(new BaseSubscriber<Integer>() { @Override protected void hookOnSubscribe(Subscription s) { throw io("5"); } @Override protected void hookOnError(Throwable e) { log(e); } });
Flux.just(1).doFinally(s -> { throw io("6"); }).subscribe();
Flux.just(1).doAfterTerminate(() -> { throw io("7"); }).subscribe();
Flux.just(1).map(x -> { throw Exceptions.multiple(new RuntimeException("a"), new RuntimeException("b")); }).subscribe(x -> {}, e -> log(e));
Flux.just(1).onErrorContinue((e, v) -> log(e + " " + v)).map(x -> { throw io("8"); }).subscribe(x -> {}, e -> log(e));
Flux.just(1).map(x -> { throw io("9"); }).onErrorContinue((e, v) -> log(e + " " + v)).subscribe(x -> {}, e -> log(e));
CompletableFuture<Object> f = Mono.fromCallable(() -> { throw io("10"); }).toFuture();
f.whenComplete((v, e) -> log(e));
