// Errors of inner sources, and of what is called below or above.
Flux<Integer> source = Flux.just(1, 2, 3);
source.flatMap(x -> x == 2 ? Flux.<Integer>error(new IllegalStateException("inner")) : Flux.just(x)).onErrorContinue((e, v) -> log("flatMap " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.concatMap(x -> x == 2 ? Flux.<Integer>error(new IllegalStateException("inner")) : Flux.just(x)).onErrorContinue((e, v) -> log("concatMap " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.flatMap(x -> Flux.just(x, 2).map(y -> 6 / (y - 2))).onErrorContinue((e, v) -> log("inside " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.flatMap(x -> Mono.fromCallable(() -> 6 / (x - 2))).onErrorContinue((e, v) -> log("callable " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.concatMap(x -> Mono.fromCallable(() -> 6 / (x - 2))).onErrorContinue((e, v) -> log("concat callable " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.flatMap(x -> Mono.just(x).map(y -> 6 / (y - 2)).onErrorResume(e -> { log("resumed"); return Mono.just(0); })).onErrorContinue((e, v) -> log("resume " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.flatMap(x -> Mono.just(x).map(y -> 6 / (y - 2)).onErrorStop().onErrorResume(e -> { log("stopped"); return Mono.just(0); })).onErrorContinue((e, v) -> log("stop " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.map(x -> 6 / (x - 2)).onErrorContinue(ArithmeticException.class, (e, v) -> log("class " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.map(x -> 6 / (x - 2)).onErrorContinue(IllegalStateException.class, (e, v) -> log("class " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
source.map(x -> 6 / (x - 2)).onErrorContinue(e -> e.getMessage().contains("zero"), (e, v) -> log("predicate " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
Mono.just(2).map(x -> 6 / (x - 2)).onErrorContinue((e, v) -> log("mono " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e), () -> log("done"));
Mono.just(2).filter(x -> 6 / (x - 2) > 0).onErrorContinue((e, v) -> log("mono filter " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e), () -> log("done"));
Mono.just(2).flatMap(x -> Mono.just(6 / (x - 2))).onErrorContinue((e, v) -> log("mono flatMap " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e), () -> log("done"));
Flux.<Integer>generate(sink -> { throw new IllegalStateException("generate"); }).onErrorContinue((e, v) -> log("generate " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e));
Flux.fromIterable(List.of(1, 2)).publishOn(Schedulers.single()).map(x -> 6 / (x - 2)).onErrorContinue((e, v) -> log("publishOn " + e + " " + v)).subscribe(x -> log(x), e -> log("! " + e), () -> log("done"));
