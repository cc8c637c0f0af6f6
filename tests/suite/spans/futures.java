// === futures-depend-on-each-other: trace ===
class Service {
    CompletableFuture<String> name(String id) {
        return future("-(" + id + "|)").thenApply(names -> names.get(0));
    }
}
var service = new Service();
var joe = service.name("Joe");
var both = service.name("Bart").thenCombine(joe, (a, b) -> a + " and " + b);
var all = CompletableFuture.allOf(joe, both).thenCompose(none -> CompletableFuture.completedFuture("x"));
CompletableFuture.anyOf(all, joe).thenAccept(first -> show(first));

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

// === a-future-that-fails-and-is-recovered: trace ===
future("-#")
    .thenApply(values -> values.get(0))
    .handle((value, error) -> error == null ? value : "failed")
    .thenCompose(value -> CompletableFuture.<String>failedFuture(new IllegalStateException("again")))
    .exceptionally(error -> error.getMessage())
    .whenComplete((value, error) -> show(value));

// === a-future-that-is-cancelled: trace ===
var future = new CompletableFuture<String>();
future.thenAccept(value -> show(value));
later(Duration.ofMillis(10), () -> future.cancel(true));

// === a-future-that-is-completed-by-hand: trace ===
var future = new CompletableFuture<String>();
future.thenAccept(value -> show(value));
later(Duration.ofMillis(10), () -> future.complete("done"));

// === a-future-with-a-time-limit: trace ===
future("---(a|)").orTimeout(200, TimeUnit.MILLISECONDS).exceptionally(error -> List.of()).thenAccept(x -> show(x));
future("-(b|)").completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).thenAccept(x -> show(x));

// === a-future-on-a-delayed-executor: trace ===
var soon = CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS);
CompletableFuture.supplyAsync(() -> "late", soon).thenAccept(x -> show(x));

// === futures-of-the-library-are-not-shown: trace ===
Mono.fromFuture(Mono.just("a").delayElement(Duration.ofMillis(10)).toFuture()).subscribe(x -> show(x));
