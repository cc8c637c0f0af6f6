// A fatal error in a subscriber leaves subscribe; so do those in hooks.
try {
    Flux.just(1, 2).subscribe(x -> { throw new NoClassDefFoundError("gone"); }, e -> log("error " + e));
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1, 2).subscribe(new BaseSubscriber<Integer>() {
        @Override protected void hookOnNext(Integer v) { throw new UnknownError("unknown"); }
        @Override protected void hookOnError(Throwable e) { log("error " + e); }
        @Override protected void hookFinally(SignalType type) { log("finally " + type); }
    });
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1, 2).doFinally(s -> { throw new InternalError("finally"); }).subscribe(x -> log(x));
} catch (Throwable e) { log("thrown " + e); }
try {
    Mono.fromCallable(() -> { throw new OutOfMemoryError("call"); }).onErrorComplete().subscribe();
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1, 2).filter(x -> { throw new OutOfMemoryError("filter"); }).onErrorContinue((e, v) -> log(e + " " + v)).subscribe(x -> log(x));
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.create(sink -> { throw new OutOfMemoryError("create"); }).onErrorComplete().subscribe();
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.defer(() -> { throw new OutOfMemoryError("defer"); }).onErrorComplete().subscribe();
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1).flatMap(x -> { throw Exceptions.bubble(new RuntimeException("bubble")); }).onErrorComplete().subscribe();
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1).reduce(0, (a, b) -> { throw new OutOfMemoryError("reduce"); }).onErrorComplete().subscribe();
} catch (Throwable e) { log("thrown " + e); }
try {
    Flux.just(1).map(x -> { throw new AssertionError("assert"); }).subscribe(x -> log(x), e -> log("error " + e));
} catch (Throwable e) { log("thrown " + e); }
