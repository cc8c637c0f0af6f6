// A replay that starts over.
Flux<String> shared = marbles("-a-b-c-d|").replay(1).refCount(1, Duration.ofMillis(150));
Disposable one = shared.subscribe(x -> log("1 " + x));
later(Duration.ofMillis(350), one::dispose);
later(Duration.ofMillis(450), () -> shared.subscribe(x -> log("2 " + x)));
