// === a-name-of-rxjs ===
marbles("-a-b|").mergeMap(x -> marbles(x + "|")).tap(x -> log(x))
//! 1:18: error[unknown-method]: `Flux` has no method `mergeMap`
//!   hint: what RxJS calls `mergeMap` is `flatMap` here

// === a-factory-of-rxjs ===
Flux.of("a", "b").map(x -> x + x)
//! 1:6: error[unknown-method]: `Flux` has no method `of`
//!   hint: what RxJS calls `of` is `just` here

// === names-of-rxjava ===
Flux<String> letters = marbles("-a-b|").observeOn(Schedulers.single());
marbles("-a|").onErrorResumeNext(e -> Flux.empty()).toList().blockingGet();
//! 1:41: error[unknown-method]: `Flux` has no method `observeOn`
//!   hint: what RxJS calls `observeOn` is `publishOn` here
//! 2:16: error[unknown-method]: `Flux` has no method `onErrorResumeNext`
//!   hint: what RxJava calls `onErrorResumeNext` is `onErrorResume` here

// === a-name-of-java-streams ===
Flux.range(1, 9).limit(3).peek(n -> log(n))
//! 1:18: error[unknown-method]: `Flux` has no method `limit`
//!   hint: what `java.util.stream` calls `limit` is `take` here

// === a-name-of-futures ===
Mono.just(1).thenApply(n -> n + 1)
//! 1:14: error[unknown-method]: `Mono` has no method `thenApply`
//!   hint: what `CompletableFuture` calls `thenApply` is `map` here

// === a-fallback-that-is-no-function ===
Flux<String> cached = marbles("-c|");
marbles("-a#").onErrorResume(cached).map(x -> x + x).subscribe(x -> log(x));
//! 2:16: warning[value-for-function]: `onErrorResume` takes a function, and this is what the function is to return
//!   hint: write `error -> ` before it: then it is made only when it is needed
//> aa
//> cc
//| marbles("-a#")          -a#
//|   marbles("-c|")        ---c|
//| .onErrorResume(cached)  -a-c|
//| .map(x -> x + x)        -{aa}-{cc}|

// === a-fallback-that-is-no-function-of-a-mono ===
Mono.error(new IllegalStateException("no")).onErrorResume(Mono.just("cached")).subscribe(x -> log(x));
//! 1:45: warning[value-for-function]: `onErrorResume` takes a function, and this is what the function is to return
//!   hint: write `error -> ` before it: then it is made only when it is needed
//> cached
//| error(new IllegalStateException("no"))  #
//|   just("cached")                        ({cached}|)
//| .onErrorResume(Mono.just("cached"))     ({cached}|)

// === a-fallback-of-another-kind ===
marbles("-a#").onErrorResume("cached").subscribe(x -> log(x));
//! 1:30: error[incompatible-types]: incompatible types: `String` cannot be converted to `Function<? super Throwable, ? extends Publisher<? extends String>>`
//!   hint: write a lambda: `x -> …` instead of a `String`

// === nobody-subscribes ===
marbles("-a|").doOnNext(x -> log(x));
Flux<String> used = marbles("-b|");
used.map(x -> x + x);
void inside() {
    Mono.just(1).map(n -> n + 1);
}
marbles("-c|").publish().autoConnect(0);
used.subscribe(x -> log(x));
marbles("-d|").map(x -> x + x);
//! 1:1: warning[idle-publisher]: this `Flux` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//! 3:1: warning[idle-publisher]: this `Flux` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//! 5:5: warning[idle-publisher]: this `Mono` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//> b
//| marbles("-c|")    -c|
//| marbles("-b|")    -b|
//| marbles("-d|")    -d|
//| .map(x -> x + x)  -{dd}|

// === nobody-subscribes-in-a-lambda ===
marbles("-a|").subscribe(x -> {
    marbles("-b|").doOnNext(y -> log(y));
});
//! 2:5: warning[idle-publisher]: this `Flux` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//| marbles("-a|")  -a|

// === a-publisher-for-a-function-is-named-as-in-reactor ===
Mono<String> failed = Mono.error(new RuntimeException("x"));
failed.onErrorResume(Mono.never())
    .timeout(Duration.ofMillis(10))
    .subscribe(x -> log(x), e -> log(e.getMessage()));
//! 2:8: warning[value-for-function]: `onErrorResume` takes a function, and this is what the function is to return
//!   hint: write `error -> ` before it: then it is made only when it is needed
//> Did not observe any item or terminal signal within 10ms in 'onErrorResume' (and no fallback has been configured)
//| error(new RuntimeException("x"))  #
//|   never()
//| .onErrorResume(Mono.never())
//| .timeout(Duration.ofMillis(10))   10ms #
