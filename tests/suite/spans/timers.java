// === a-timeout-that-fires: trace ===
marbles("---a|").timeout(Duration.ofMillis(200)).onErrorReturn("late").subscribe(x -> log(x));
//> late
//| marbles("---a|")
//| .timeout(Duration.ofMillis(200))  --#
//| .onErrorReturn("late")            --({late}|)
//= 9: 0 ms main timer-set 1 of lane 2 due at 200 ms <- 3
//= 10: 200 ms parallel-1 timer-fired 1 of lane 2 <- 9
//= 14: 200 ms parallel-1 print late <- 13

// === a-timeout-that-is-called-off: trace ===
marbles("-a|").timeout(Duration.ofMillis(150)).subscribe(x -> log(x));
//> a
//| marbles("-a|")                    -a|
//| .timeout(Duration.ofMillis(150))  -a|
//= 6: 0 ms main timer-set 1 of lane 1 due at 150 ms <- 2
//= 8: 100 ms marbles timer-cancelled 1 of lane 1 <- 7
//= 10: 100 ms marbles print a <- 9
//= 11: 100 ms marbles timer-set 2 of lane 1 due at 250 ms <- 7
//= 13: 200 ms marbles timer-cancelled 2 of lane 1 <- 12

// === timers-of-sources-and-operators: trace ===
Flux.interval(Duration.ofMillis(100)).take(2).delayElements(Duration.ofMillis(30)).subscribe(x -> log(x));
Mono.delay(Duration.ofMillis(50)).delaySubscription(Duration.ofMillis(20)).subscribe(x -> log(x));
//> 0
//> 0
//> 1
//| interval(Duration.ofMillis(100))           -01
//| .take(2)                                   -0(1|)
//| .delayElements(Duration.ofMillis(30))      130ms {0}(1|)
//| delay(Duration.ofMillis(50))               70ms (0|)
//| .delaySubscription(Duration.ofMillis(20))  70ms (0|)
//= 9: 0 ms main timer-set 1 of lane 3 due at 100 ms every 100 ms <- 2
//= 13: 0 ms main timer-set 2 of lane 4 due at 20 ms <- 10
//= 14: 20 ms parallel-2 timer-fired 2 of lane 4 <- 13
//= 18: 20 ms parallel-2 timer-set 3 of lane 5 due at 70 ms <- 15
//= 19: 70 ms parallel-3 timer-fired 3 of lane 5 <- 18
//= 22: 70 ms parallel-3 print 0 <- 21
//= 25: 100 ms parallel-1 timer-fired 1 of lane 3 <- 9
//= 28: 100 ms parallel-1 timer-set 4 of lane 1 due at 130 ms <- 27
//= 29: 130 ms parallel-4 timer-fired 4 of lane 1 <- 28
//= 31: 130 ms parallel-4 print 0 <- 30
//= 34: 200 ms parallel-1 timer-fired 1 of lane 3 <- 9
//= 37: 200 ms parallel-1 timer-set 5 of lane 1 due at 230 ms <- 36
//= 39: 200 ms parallel-1 timer-cancelled 1 of lane 3 <- 38
//= 41: 230 ms parallel-1 timer-fired 5 of lane 1 <- 37
//= 43: 230 ms parallel-1 print 1 <- 42

// === a-retry-with-a-pause: trace ===
marbles("#").retryWhen(Retry.fixedDelay(1, Duration.ofMillis(100))).onErrorComplete().subscribe(x -> log(x));
//| marbles("#")                                      #
//|   marbles("#")                                    -#
//| .retryWhen(Retry.fixedDelay(1, Duration.ofMilli…  -#
//| .onErrorComplete()                                -|
//= 10: 0 ms marbles timer-set 1 of lane 2 due at 100 ms <- 9
//= 11: 100 ms parallel-1 timer-fired 1 of lane 2 <- 10

// === a-window-of-time-and-a-sample: trace ===
marbles("-a-b|").bufferTimeout(3, Duration.ofMillis(250)).subscribe(x -> log(x));
marbles("-a|").sample(Duration.ofMillis(150)).subscribe(x -> log(x));
//> a
//> [a, b]
//| (one character is 10 ms)
//| marbles("-a-b|")                           ----------a-------------------b---------|
//| .bufferTimeout(3, Duration.ofMillis(250))  350ms {[a, b]}----|
//| marbles("-a|")                             ----------a---------|
//| .sample(Duration.ofMillis(150))            ---------------a----|
//= 9: 0 ms main timer-set 1 of lane 3 due at 150 ms every 150 ms <- 6
//= 14: 100 ms marbles timer-set 2 of lane 1 due at 350 ms <- 13
//= 16: 150 ms parallel-2 timer-fired 1 of lane 3 <- 9
//= 18: 150 ms parallel-2 print a <- 17
//= 20: 200 ms marbles timer-cancelled 1 of lane 3 <- 19
//= 23: 350 ms parallel-1 timer-fired 2 of lane 1 <- 14
//= 25: 350 ms parallel-1 print [a, b] <- 24

// === a-cache-that-expires: trace ===
var cached = Mono.fromCallable(() -> "a").cache(Duration.ofMillis(100));
cached.subscribe(x -> log(x));
//> a
//| fromCallable(() -> "a")         (a|)
//| .cache(Duration.ofMillis(100))  (a|)
//= 7: 0 ms main timer-set 1 of lane 1 due at 100 ms <- 6
//= 9: 0 ms main print a <- 8
//= 12: 100 ms parallel-1 timer-fired 1 of lane 1 <- 7

// === a-timer-of-the-program: trace ===
var never = Schedulers.single().schedule(() -> log("never"), 500, TimeUnit.MILLISECONDS);
Schedulers.parallel().schedule(() -> never.dispose(), 10, TimeUnit.MILLISECONDS);
var tick = Schedulers.single().schedulePeriodically(() -> log("tick"), 5, 5, TimeUnit.MILLISECONDS);
later(Duration.ofMillis(12), () -> tick.dispose());
//> tick
//> tick
//= 0: 0 ms main timer-set 1 due at 500 ms
//= 1: 0 ms main timer-set 2 due at 10 ms
//= 2: 0 ms main timer-set 3 due at 5 ms every 5 ms
//= 3: 0 ms main call 1 callback later(Duration.ofMillis(12), () -> …)
//= 4: 5 ms single-1 timer-fired 3 <- 2
//= 5: 5 ms single-1 print tick <- 4
//= 6: 10 ms parallel-1 timer-fired 2 <- 1
//= 7: 10 ms parallel-1 timer-cancelled 1 <- 6
//= 8: 10 ms single-1 timer-fired 3 <- 2
//= 9: 10 ms single-1 print tick <- 8
//= 10: 12 ms timer reply 1 = null <- 3
//= 11: 12 ms timer timer-cancelled 3 <- 10
