// === a-timeout-that-fires: trace ===
marbles("---a|").timeout(Duration.ofMillis(200)).onErrorReturn("late").subscribe(x -> log(x));

// === a-timeout-that-is-called-off: trace ===
marbles("-a|").timeout(Duration.ofMillis(150)).subscribe(x -> log(x));

// === timers-of-sources-and-operators: trace ===
Flux.interval(Duration.ofMillis(100)).take(2).delayElements(Duration.ofMillis(30)).subscribe(x -> log(x));
Mono.delay(Duration.ofMillis(50)).delaySubscription(Duration.ofMillis(20)).subscribe(x -> log(x));

// === a-retry-with-a-pause: trace ===
marbles("#").retryWhen(Retry.fixedDelay(1, Duration.ofMillis(100))).onErrorComplete().subscribe(x -> log(x));

// === a-window-of-time-and-a-sample: trace ===
marbles("-a-b|").bufferTimeout(3, Duration.ofMillis(250)).subscribe(x -> log(x));
marbles("-a|").sample(Duration.ofMillis(150)).subscribe(x -> log(x));

// === a-cache-that-expires: trace ===
var cached = Mono.fromCallable(() -> "a").cache(Duration.ofMillis(100));
cached.subscribe(x -> log(x));

// === a-timer-of-the-program: trace ===
var never = Schedulers.single().schedule(() -> log("never"), 500, TimeUnit.MILLISECONDS);
Schedulers.parallel().schedule(() -> never.dispose(), 10, TimeUnit.MILLISECONDS);
var tick = Schedulers.single().schedulePeriodically(() -> log("tick"), 5, 5, TimeUnit.MILLISECONDS);
later(Duration.ofMillis(12), () -> tick.dispose());
