// === callables-block-beside-each-other ===
Flux.just(300, 100, 200)
    .flatMap(ms -> Mono.fromCallable(() -> {
        Thread.sleep(ms);
        return ms;
    }).subscribeOn(Schedulers.boundedElastic()))
    .subscribe(ms -> log(ms + " on " + Thread.currentThread().getName()));
log("main goes on");
//> main goes on
//> 100 on boundedElastic-2
//> 200 on boundedElastic-3
//> 300 on boundedElastic-1
//| just(300, 100, 200)                                 ({300}{100}{200}|)
//|   fromCallable(() -> { Thread.sleep(ms); return m…  ---({300}|)
//|   .subscribeOn(Schedulers.boundedElastic())         ---({300}|)
//|   fromCallable(() -> { Thread.sleep(ms); return m…  -({100}|)
//|   .subscribeOn(Schedulers.boundedElastic())         -({100}|)
//|   fromCallable(() -> { Thread.sleep(ms); return m…  --({200}|)
//|   .subscribeOn(Schedulers.boundedElastic())         --({200}|)
//| .flatMap(ms -> Mono.fromCallable(() -> { Thread…    -{100}{200}({300}|)

// === a-map-blocks-its-worker ===
Flux.just("a", "b", "c")
    .publishOn(Schedulers.boundedElastic())
    .map(x -> marbles("--" + x + "|").blockFirst())
    .elapsed()
    .subscribe(x -> log(x));
//> [200,a]
//> [200,b]
//> [200,c]
//| just("a", "b", "c")                              (abc|)
//| .publishOn(Schedulers.boundedElastic())          a-b-c-|
//| .map(x -> marbles("--" + x + "|").blockFirst())  --a-b-(c|)
//| .elapsed()                                       --{[200,a]}-{[200,b]}-({[200,c]}|)
//| marbles("--" + x + "|")                          --a
//| marbles("--" + x + "|")                          ----b
//| marbles("--" + x + "|")                          ------c

// === a-predicate-a-hook-and-a-subscriber-block ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2, 3)
    .publishOn(Schedulers.boundedElastic())
    .filter(n -> {
        nap(100);
        return n > 1;
    })
    .doOnNext(n -> nap(10))
    .timestamp()
    .subscribe(n -> {
        nap(1000);
        log(n);
    });
//> [210,2]
//> [1320,3]
//| just(1, 2, 3)                              (123|)
//| .publishOn(Schedulers.boundedElastic())    12 1010ms {3} 1010ms |
//| .filter(n -> { nap(100); return n > 1; })  --2 1010ms {3} 910ms |
//| .doOnNext(n -> nap(10))                    210ms {2} 1010ms {3}---------|
//| .timestamp()                               210ms {[210,2]} 1010ms {[1320,3]}---------|

// === a-supplier-of-a-publisher-blocks ===
Flux.defer(() -> marbles("--a|").collectList().block().isEmpty() ? marbles("n|") : marbles("-b|"))
    .subscribeOn(Schedulers.boundedElastic())
    .elapsed()
    .subscribe(x -> log(x));
//> [400,b]
//| defer(() -> marbles("--a|").collectList().block…  ----b|
//| .subscribeOn(Schedulers.boundedElastic())         ----b|
//| .elapsed()                                        ----{[400,b]}|
//| marbles("--a|")                                   --a|
//| .collectList()                                    ---({[a]}|)
//| marbles("-b|")                                    ----b|

// === main-blocks-in-a-map ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2).map(n -> {
    nap(100);
    return n;
}).subscribe(n -> log(n), error -> {}, () -> log("end"));
log(marbles("-a-b|").map(x -> {
    nap(500);
    return x + x;
}).collectList().block());
//> 1
//> 2
//> end
//> [aa, bb]
//| just(1, 2)                              12|
//| .map(n -> { nap(100); return n; })      -1(2|)
//| marbles("-a-b|")                        ---a----b----|
//| .map(x -> { nap(500); return x + x; })  --------{aa}----({bb}|)
//| .collectList()                          -------------({[aa, bb]}|)

// === tasks-of-a-blocked-worker-are-late ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Scheduler one = Schedulers.newBoundedElastic(1, 10, "one");
Scheduler.Worker worker = one.createWorker();
worker.schedule(() -> nap(300));
worker.schedule(() -> log("late"), 100, TimeUnit.MILLISECONDS);
Disposable never = worker.schedule(() -> log("never"), 200, TimeUnit.MILLISECONDS);
later(Duration.ofMillis(250), never::dispose);
later(Duration.ofMillis(299), () -> log("299"));
later(Duration.ofMillis(301), () -> log("301"));
//> 299
//> late
//> 301

// === what-fails-after-blocking-is-an-error ===
Mono.fromCallable(() -> {
    Thread.sleep(100);
    throw new IllegalArgumentException("no");
}).subscribeOn(Schedulers.boundedElastic()).subscribe(x -> log(x), error -> log(error));
//> java.lang.IllegalArgumentException: no
//| fromCallable(() -> { Thread.sleep(100); throw n…  -#
//| .subscribeOn(Schedulers.boundedElastic())         -#

// === nobody-waits-for-a-call-any-more ===
Mono.fromCallable(() -> {
    Thread.sleep(300);
    log("awake");
    return "late";
}).subscribeOn(Schedulers.boundedElastic()).timeout(Duration.ofMillis(100)).subscribe(x -> log(x), error -> log("timeout"));
//> timeout
//| fromCallable(() -> { Thread.sleep(300); log("aw…
//| .subscribeOn(Schedulers.boundedElastic())
//| .timeout(Duration.ofMillis(100))                  -#

// === one-call-blocks-inside-of-another ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just("a", "b")
    .publishOn(Schedulers.boundedElastic())
    .map(x -> {
        nap(100);
        return Flux.just(x).map(y -> {
            nap(50);
            return y + y;
        }).blockLast();
    })
    .elapsed()
    .subscribe(x -> log(x));
//> [150,aa]
//> [150,bb]
//| (one character is 10 ms)
//| just("a", "b")                                    (ab|)
//| .publishOn(Schedulers.boundedElastic())           a--------------b--------------|
//| .map(x -> { nap(100); return Flux.just(x).map(y…  ---------------{aa}--------------({bb}|)
//| .elapsed()                                        ---------------{[150,aa]}--------------({[150,bb]}|)
//| just(x)                                           ----------a----|
//| .map(y -> { nap(50); return y + y; })             ---------------({aa}|)
//| just(x)                                           -------------------------b----|
//| .map(y -> { nap(50); return y + y; })             ------------------------------({bb}|)

// === two-sources-on-one-blocked-thread ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.merge(
    Mono.fromRunnable(() -> nap(100)).thenReturn("a"),
    Mono.fromSupplier(() -> "b"))
    .elapsed()
    .subscribe(x -> log(x));
//> [100,a]
//> [0,b]
//| fromRunnable(() -> nap(100))                      -|
//| .thenReturn("a")                                  -(a|)
//| fromSupplier(() -> "b")                           -(b|)
//| merge( Mono.fromRunnable(() -> nap(100)).thenRe…  -(ab|)
//| .elapsed()                                        -({[100,a]}{[0,b]}|)

// === where-blocking-is-not-possible ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.<Integer>generate(sink -> {
        nap(100);
        sink.next(1);
    })
    .take(2)
    .subscribeOn(Schedulers.boundedElastic())
    .subscribe(n -> log(n));
//> stopped after blocking where nothing can wait: put the blocking call into `Mono.fromCallable`, and subscribe it on `Schedulers.boundedElastic()`
//| generate(sink -> { nap(100); sink.next(1); })
//| .take(2)
//| .subscribeOn(Schedulers.boundedElastic())

// === accumulators-block ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2, 3)
    .scan((a, b) -> {
        nap(100);
        return a + b;
    })
    .reduce(10, (a, b) -> {
        nap(10);
        return a + b;
    })
    .elapsed()
    .subscribeOn(Schedulers.boundedElastic())
    .subscribe(n -> log(n));
//> [230,20]
//| (one character is 10 ms)
//| just(1, 2, 3)                                     12----------3----------|
//| .scan((a, b) -> { nap(100); return a + b; })      1----------3----------6|
//| .reduce(10, (a, b) -> { nap(10); return a + b; …  -----------------------({20}|)
//| .elapsed()                                        -----------------------({[230,20]}|)
//| .subscribeOn(Schedulers.boundedElastic())         -----------------------({[230,20]}|)

// === a-handler-and-a-collector-block ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just("a", "b", "c")
    .subscribeOn(Schedulers.boundedElastic())
    .<String>handle((x, sink) -> {
        nap(100);
        if (!x.equals("b")) {
            sink.next(x + "!");
        }
    })
    .collect(ArrayList<String>::new, (list, x) -> {
        nap(10);
        list.add(x);
    })
    .elapsed()
    .subscribe(x -> log(x));
later(Duration.ofMillis(150), () -> log("meanwhile"));
//> meanwhile
//> [320,[a!, c!]]
//| (one character is 10 ms)
//| just("a", "b", "c")                               a----------b---------c----------|
//| .subscribeOn(Schedulers.boundedElastic())         a----------b---------c----------|
//| .handle((x, sink) -> { nap(100); if (!x.equals(…  ----------{a!}--------------------{c!}|
//| .collect(ArrayList<String>::new, (list, x) -> {…  320ms ({[a!, c!]}|)
//| .elapsed()                                        320ms ({[320,[a!, c!]]}|)

// === hooks-at-the-end-block ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just("a", "b")
    .publishOn(Schedulers.boundedElastic())
    .doOnComplete(() -> nap(100))
    .concatWith(Flux.error(new IllegalStateException("broken")))
    .doOnError(e -> nap(100))
    .doFinally(signal -> {
        nap(100);
        log("finally");
    })
    .subscribe(x -> log(x), e -> log(e.getMessage()));
later(Duration.ofMillis(150), () -> log("meanwhile"));
//> a
//> b
//> meanwhile
//> broken
//> finally
//| (one character is 10 ms)
//| just("a", "b")                                    (ab|)
//| .publishOn(Schedulers.boundedElastic())           (ab|)
//| .doOnComplete(() -> nap(100))                     (ab)------|
//|   error(new IllegalStateException("broken"))      ----------#
//| .concatWith(Flux.error(new IllegalStateExceptio…  (ab)------#
//| .doOnError(e -> nap(100))                         (ab)----------------#
//| .doFinally(signal -> { nap(100); log("finally")…  (ab)----------------#

// === a-cancel-interrupts-a-worker ===
Disposable disposable = Mono.fromCallable(() -> {
        try {
            Thread.sleep(500);
            return "value";
        } catch (InterruptedException error) {
            log(error.getMessage());
            throw error;
        }
    })
    .subscribeOn(Schedulers.boundedElastic())
    .subscribe(x -> log(x));
later(Duration.ofMillis(200), disposable::dispose);
//> sleep interrupted
//| fromCallable(() -> { try { Thread.sleep(500); r…
//| .subscribeOn(Schedulers.boundedElastic())

// === a-timeout-interrupts-a-map ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2)
    .publishOn(Schedulers.boundedElastic())
    .map(n -> {
        nap(500);
        return n;
    })
    .timeout(Duration.ofMillis(100))
    .subscribe(n -> log(n), error -> log(error.getMessage()));
//> Did not observe any item or terminal signal within 100ms in 'map' (and no fallback has been configured)
//| just(1, 2)                               (12|)
//| .publishOn(Schedulers.boundedElastic())  1
//| .map(n -> { nap(500); return n; })       -#
//| .timeout(Duration.ofMillis(100))         -#

// === what-waits-behind-a-blocked-value-is-not-taken-after-a-cancel ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2, 3)
    .publishOn(Schedulers.boundedElastic())
    .map(n -> {
        log("map " + n);
        nap(100);
        return n;
    })
    .take(1)
    .subscribe(n -> log(n));
//> map 1
//> 1
//| just(1, 2, 3)                                     (123|)
//| .publishOn(Schedulers.boundedElastic())           1
//| .map(n -> { log("map " + n); nap(100); return n…  -1
//| .take(1)                                          -(1|)

// === a-worker-that-ends-itself-is-not-interrupted ===
static void nap(int ms) {
    try {
        Thread.sleep(ms);
    } catch (InterruptedException error) {
        throw new IllegalStateException(error);
    }
}
Flux.just(1, 2, 3)
    .subscribeOn(Schedulers.boundedElastic())
    .take(1)
    .map(n -> {
        nap(100);
        return n * 10;
    })
    .subscribe(n -> log(n));
//> 10
//| just(1, 2, 3)                              1
//| .subscribeOn(Schedulers.boundedElastic())  1
//| .take(1)                                   1|
//| .map(n -> { nap(100); return n * 10; })    -({10}|)

// === block-on-a-parallel-worker ===
Flux.just("a").publishOn(Schedulers.parallel())
    .map(x -> marbles("-a|").blockFirst())
    .subscribe(x -> log(x), error -> log(error.getMessage()));
//> block()/blockFirst()/blockLast() are blocking, which is not supported in thread parallel-1
//| just("a")                               (a|)
//| .publishOn(Schedulers.parallel())       a
//|   marbles("-a|")                        -a
//| .map(x -> marbles("-a|").blockFirst())  #

// === waiting-for-ever ===
Mono.fromCallable(() -> {
    new CountDownLatch(1).await();
    return "never";
}).subscribeOn(Schedulers.boundedElastic()).subscribe(x -> log(x));
log("main");
//> main
//| fromCallable(() -> { new CountDownLatch(1).awai…
//| .subscribeOn(Schedulers.boundedElastic())

// === a-future-times-out-after-main ===
CompletableFuture<String> never = new CompletableFuture<>();
never.orTimeout(800, TimeUnit.MILLISECONDS).handle((value, error) -> {
    log(error);
    return value;
});
later(Duration.ofMillis(2000), () -> log("later"));
//> java.util.concurrent.TimeoutException
//> later

// === a-thread-of-its-own-keeps-the-program-going ===
Scheduler ui = Schedulers.newSingle("ui");
new CompletableFuture<String>().orTimeout(800, TimeUnit.MILLISECONDS)
    .whenCompleteAsync((value, error) -> log(error), ui::schedule);
//> java.util.concurrent.TimeoutException

// === a-program-ends-with-its-main-thread ===
new CompletableFuture<String>().orTimeout(800, TimeUnit.MILLISECONDS)
    .whenComplete((value, error) -> log(error));

// === concatMap-waits-for-its-function ===
Flux.just("a", "b").concatMap(x -> Mono.just(x + await("-(x|)").get(0))).subscribe(x -> log(x));
log("next");
//> ax
//> bx
//> next
//| just("a", "b")                                    ab|
//| .concatMap(x -> Mono.just(x + await("-(x|)").ge…  -{ax}({bx}|)
//| just(x + await("-(x|)").get(0))                   -({ax}|)
//| just(x + await("-(x|)").get(0))                   --({bx}|)

// === an-emitter-that-sleeps ===
Flux.<Integer>create(sink -> {
    for (int i = 0; i < 3; i++) {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            log("interrupted");
        }
        sink.next(i);
    }
    sink.complete();
}).subscribeOn(Schedulers.boundedElastic()).map(x -> x * 2).subscribe(x -> log(x), e -> {}, () -> log("done"));
//> 0
//> 2
//> 4
//> done
//| create(sink -> { for (int i = 0; i < 3; i++) { …  -01(2|)
//| .subscribeOn(Schedulers.boundedElastic())         -01(2|)
//| .map(x -> x * 2)                                  -02(4|)

// === an-emitter-that-fails-after-sleeping ===
Mono.create(sink -> {
    await("-|");
    throw new IllegalStateException("late");
}).onErrorResume(e -> Mono.just(e.getMessage() + await("-(x|)").get(0))).subscribe(x -> log(x));
//> latex
//| create(sink -> { await("-|"); throw new Illegal…  -#
//| .onErrorResume(e -> Mono.just(e.getMessage() + …  --({latex}|)
//| just(e.getMessage() + await("-(x|)").get(0))      --({latex}|)
