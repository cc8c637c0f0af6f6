// A fatal error leaves map and subscribe: no onError sees it.
try {
    Flux.just(1, 2)
        .map(x -> { if (x == 1) throw new OutOfMemoryError("full"); return x; })
        .onErrorReturn(7)
        .doFinally(s -> log("finally " + s))
        .subscribe(x -> log(x), e -> log("error " + e));
    log("went on");
} catch (Throwable e) {
    log("thrown " + e);
}
