// === futures-depend-on-each-other: trace ===
class Service {
    CompletableFuture<String> name(String id) {
        return future("-({" + id + "}|)").thenApply(names -> names.get(0));
    }
}
var service = new Service();
var joe = service.name("Joe");
var both = service.name("Bart").thenCombine(joe, (a, b) -> a + " and " + b);
var all = CompletableFuture.allOf(joe, both).thenCompose(none -> CompletableFuture.completedFuture("x"));
CompletableFuture.anyOf(all, joe).thenAccept(first -> show(first));
//> Joe
//= 0: 0 ms main call 1 future name("Joe")
//= 1: 0 ms main call 2 future thenApply(names -> names.get(0)) from [1]
//= 2: 0 ms main call 3 future name("Bart")
//= 3: 0 ms main call 4 future thenApply(names -> names.get(0)) from [3]
//= 4: 0 ms main call 5 future thenCombine(joe, (a, b) -> …) from [4,2]
//= 5: 0 ms main call 6 future allOf(joe, both) from [2,5]
//= 6: 0 ms main call 7 future thenCompose(none -> …) from [6]
//= 7: 0 ms main call 8 future anyOf(all, joe) from [7,2]
//= 8: 0 ms main call 9 future thenAccept(first -> show(first)) from [8]
//= 9: 100 ms marbles reply 1 = [Joe] <- 0
//= 10: 100 ms marbles reply 2 = Joe <- 9
//= 11: 100 ms marbles reply 8 = Joe <- 10
//= 12: 100 ms marbles shown = Joe <- 11
//= 13: 100 ms marbles reply 9 = null <- 11
//= 14: 100 ms marbles reply 3 = [Bart] <- 2
//= 15: 100 ms marbles reply 4 = Bart <- 14
//= 16: 100 ms marbles reply 5 = Bart and Joe <- 15
//= 17: 100 ms marbles reply 6 = null <- 16
//= 18: 100 ms marbles call 10 future completedFuture("x") within 6 <- 17
//= 19: 100 ms marbles reply 10 = x <- 17
//= 20: 100 ms marbles reply 7 = x <- 17

// === futures-on-threads: trace ===
var pool = Executors.newFixedThreadPool(1);
var a = CompletableFuture.supplyAsync(() -> "a", pool);
var b = CompletableFuture.runAsync(() -> log("b"), pool);
var c = pool.submit(() -> "c");
try {
    log(a.join() + b.join() + c.get());
} catch (Exception e) {
    log(e);
}
pool.shutdown();
//> b
//> anullc
//= 0: 0 ms main call 1 future supplyAsync(() -> "a", pool)
//= 1: 0 ms main thread-started pool-1-thread-1
//= 2: 0 ms main call 2 future runAsync(() -> log("b"), pool)
//= 3: 0 ms main call 3 future submit(() -> "c")
//= 4: 0 ms main thread-blocked
//= 5: 0 ms pool-1-thread-1 reply 1 = a <- 0
//= 6: 0 ms main thread-woken
//= 7: 0 ms pool-1-thread-1 print b <- 2
//= 8: 0 ms pool-1-thread-1 reply 2 = null <- 2
//= 9: 0 ms pool-1-thread-1 reply 3 = c <- 3
//= 10: 0 ms main print anullc
//= 11: 0 ms pool-1-thread-1 thread-ended

// === a-future-that-fails-and-is-recovered: trace ===
future("-#")
    .thenApply(values -> values.get(0))
    .handle((value, error) -> error == null ? value : "failed")
    .thenCompose(value -> CompletableFuture.<String>failedFuture(new IllegalStateException("again")))
    .exceptionally(error -> error.getMessage())
    .whenComplete((value, error) -> show(value));
//> java.lang.IllegalStateException: again
//= 0: 0 ms main call 1 future future("-#")
//= 1: 0 ms main call 2 future thenApply(values -> values.get(0)) from [1]
//= 2: 0 ms main call 3 future handle((value, error) -> …) from [2]
//= 3: 0 ms main call 4 future thenCompose(value -> …) from [3]
//= 4: 0 ms main call 5 future exceptionally(error -> …) from [4]
//= 5: 0 ms main call 6 future whenComplete((value, error) -> …) from [5]
//= 6: 100 ms marbles reply 1 ! java.lang.RuntimeException: error <- 0
//= 7: 100 ms marbles reply 2 ! java.lang.RuntimeException: error <- 6
//= 8: 100 ms marbles reply 3 = failed <- 7
//= 9: 100 ms marbles call 7 future failedFuture(new IllegalStateException("again")) within 3 <- 8
//= 10: 100 ms marbles reply 7 ! java.lang.IllegalStateException: again <- 8
//= 11: 100 ms marbles reply 4 ! java.lang.IllegalStateException: again <- 8
//= 12: 100 ms marbles reply 5 = java.lang.IllegalStateException: again <- 11
//= 13: 100 ms marbles shown = java.lang.IllegalStateException: again <- 12
//= 14: 100 ms marbles reply 6 = java.lang.IllegalStateException: again <- 12

// === a-future-that-is-cancelled: trace ===
var future = new CompletableFuture<String>();
future.thenAccept(value -> show(value));
later(Duration.ofMillis(10), () -> future.cancel(true));
//= 0: 0 ms main call 1 future new CompletableFuture<String>()
//= 1: 0 ms main call 2 future thenAccept(value -> show(value)) from [1]
//= 2: 0 ms main call 3 callback later(Duration.ofMillis(10), () -> …)
//= 3: 10 ms timer reply 3 = null <- 2
//= 4: 10 ms timer reply 1 cancelled: true <- 3
//= 5: 10 ms timer reply 2 ! java.util.concurrent.CancellationException <- 4

// === a-future-that-is-completed-by-hand: trace ===
var future = new CompletableFuture<String>();
future.thenAccept(value -> show(value));
later(Duration.ofMillis(10), () -> future.complete("done"));
//> done
//= 0: 0 ms main call 1 future new CompletableFuture<String>()
//= 1: 0 ms main call 2 future thenAccept(value -> show(value)) from [1]
//= 2: 0 ms main call 3 callback later(Duration.ofMillis(10), () -> …)
//= 3: 10 ms timer reply 3 = null <- 2
//= 4: 10 ms timer reply 1 = done <- 3
//= 5: 10 ms timer shown = done <- 4
//= 6: 10 ms timer reply 2 = null <- 4

// === a-future-with-a-time-limit: trace ===
future("---(a|)").orTimeout(200, TimeUnit.MILLISECONDS).exceptionally(error -> List.of()).thenAccept(x -> show(x));
future("-(b|)").completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).thenAccept(x -> show(x));
//> [b]
//> []
//= 0: 0 ms main call 1 future future("---(a|)")
//= 1: 0 ms main timer-set 1 due at 200 ms
//= 2: 0 ms main call 2 future exceptionally(error -> List.of()) from [1]
//= 3: 0 ms main call 3 future thenAccept(x -> show(x)) from [2]
//= 4: 0 ms main call 4 future future("-(b|)")
//= 5: 0 ms main timer-set 2 due at 200 ms
//= 6: 0 ms main call 5 future thenAccept(x -> show(x)) from [4]
//= 7: 100 ms marbles reply 4 = [b] <- 4
//= 8: 100 ms marbles shown = [b] <- 7
//= 9: 100 ms marbles reply 5 = null <- 7
//= 10: 100 ms marbles timer-cancelled 2 <- 7
//= 11: 200 ms CompletableFutureDelayScheduler timer-fired 1 <- 1
//= 12: 200 ms CompletableFutureDelayScheduler reply 1 ! java.util.concurrent.TimeoutException <- 11
//= 13: 200 ms CompletableFutureDelayScheduler reply 2 = [] <- 12
//= 14: 200 ms CompletableFutureDelayScheduler shown = [] <- 13
//= 15: 200 ms CompletableFutureDelayScheduler reply 3 = null <- 13

// === a-future-on-a-delayed-executor: trace ===
var soon = CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS);
CompletableFuture.supplyAsync(() -> "late", soon).thenAccept(x -> show(x)).join();
//> late
//= 0: 0 ms main call 1 future supplyAsync(() -> "late", soon)
//= 1: 0 ms main timer-set 1 due at 30 ms
//= 2: 0 ms main call 2 future thenAccept(x -> show(x)) from [1]
//= 3: 0 ms main thread-blocked
//= 4: 30 ms CompletableFutureDelayScheduler timer-fired 1 <- 1
//= 5: 30 ms CompletableFutureDelayScheduler thread-started ForkJoinPool.commonPool-worker-1 <- 4
//= 6: 30 ms ForkJoinPool.commonPool-worker-1 reply 1 = late <- 0
//= 7: 30 ms ForkJoinPool.commonPool-worker-1 shown = late <- 6
//= 8: 30 ms ForkJoinPool.commonPool-worker-1 reply 2 = null <- 6
//= 9: 30 ms main thread-woken

// === futures-of-the-library-are-not-shown: trace ===
Mono.fromFuture(Mono.just("a").delayElement(Duration.ofMillis(10)).toFuture()).subscribe(x -> show(x));
//> a
//| just("a")                                         (a|)
//| .delayElement(Duration.ofMillis(10))              10ms (a|)
//| fromFuture(Mono.just("a").delayElement(Duration…  10ms (a|)
//= 7: 0 ms main timer-set 1 of lane 1 due at 10 ms <- 6
//= 12: 10 ms parallel-1 timer-fired 1 of lane 1 <- 7
//= 15: 10 ms parallel-1 shown = a <- 14

// === futures-of-invokeAll-and-invokeAny: trace ===
var pool = Executors.newFixedThreadPool(1);
try {
    List<Callable<String>> tasks = List.of(() -> "a", () -> "b");
    for (Future<String> done : pool.invokeAll(tasks)) {
        log(done.get());
    }
    log(pool.invokeAny(List.of(() -> "c")));
} catch (Exception e) {
    log(e);
}
pool.shutdown();
//> a
//> b
//> c
//= 0: 0 ms main call 1 future invokeAll(tasks)
//= 1: 0 ms main call 2 future invokeAll(tasks)
//= 2: 0 ms main thread-started pool-1-thread-1
//= 3: 0 ms main thread-blocked
//= 4: 0 ms pool-1-thread-1 reply 1 = a <- 0
//= 5: 0 ms main thread-woken
//= 6: 0 ms main thread-blocked
//= 7: 0 ms pool-1-thread-1 reply 2 = b <- 1
//= 8: 0 ms main thread-woken
//= 9: 0 ms main print a
//= 10: 0 ms main thread-blocked
//= 11: 0 ms main thread-woken
//= 12: 0 ms main print b
//= 13: 0 ms main call 3 future invokeAny(List.of(() -> "c"))
//= 14: 0 ms main thread-blocked
//= 15: 0 ms pool-1-thread-1 reply 3 = c <- 13
//= 16: 0 ms main thread-woken
//= 17: 0 ms main print c
//= 18: 0 ms pool-1-thread-1 thread-ended

// === futures-of-a-fork-join-pool: trace ===
var pool = new ForkJoinPool(1);
log(pool.invoke(ForkJoinTask.adapt(() -> "a")));
var b = pool.submit(() -> "b");
log(b.join());
//> a
//> b
//= 0: 0 ms main call 1 future invoke(ForkJoinTask.adapt(() -> "a"))
//= 1: 0 ms main thread-started ForkJoinPool-1-worker-1
//= 2: 0 ms main thread-blocked
//= 3: 0 ms ForkJoinPool-1-worker-1 reply 1 = a <- 0
//= 4: 0 ms main thread-woken
//= 5: 0 ms main print a
//= 6: 0 ms main call 2 future submit(() -> "b")
//= 7: 0 ms main thread-blocked
//= 8: 0 ms ForkJoinPool-1-worker-1 reply 2 = b <- 6
//= 9: 0 ms main thread-woken
//= 10: 0 ms main print b

// === futures-of-a-timer: trace ===
var timer = Executors.newScheduledThreadPool(1);
var late = timer.schedule(() -> "late", 200, TimeUnit.MILLISECONDS);
var never = timer.schedule(() -> "never", 900, TimeUnit.MILLISECONDS);
var ticks = timer.scheduleAtFixedRate(() -> log("tick"), 100, 100, TimeUnit.MILLISECONDS);
try {
    log(late.get());
} catch (Exception e) {
    log(e);
}
ticks.cancel(false);
never.cancel(false);
timer.shutdown();
//> tick
//> late
//= 0: 0 ms main call 1 future schedule(() -> …)
//= 1: 0 ms main timer-set 1 due at 200 ms
//= 2: 0 ms main thread-started pool-1-thread-1
//= 3: 0 ms main call 2 future schedule(() -> …)
//= 4: 0 ms main timer-set 2 due at 900 ms
//= 5: 0 ms main call 3 future scheduleAtFixedRate(() -> …)
//= 6: 0 ms main thread-blocked
//= 7: 100 ms pool-1-thread-1 print tick
//= 8: 200 ms pool-1-thread-1 timer-fired 1 <- 1
//= 9: 200 ms pool-1-thread-1 reply 1 = late <- 0
//= 10: 200 ms main thread-woken
//= 11: 200 ms main print late
//= 12: 200 ms main reply 3 cancelled: true
//= 13: 200 ms main reply 2 cancelled: true
//= 14: 200 ms main timer-cancelled 2
//= 15: 200 ms pool-1-thread-1 thread-ended
