// A fatal error on a scheduler's thread ends the task, not the thread.
Scheduler s = Schedulers.newSingle("s");
Flux.just(1, 2, 3).publishOn(s)
    .map(x -> { if (x == 2) throw new OutOfMemoryError("full"); return x; })
    .subscribe(x -> log(x), e -> log("error " + e), () -> log("done"));
Mono.just(7).subscribeOn(s).subscribe(x -> log(x));
later(Duration.ofMillis(100), () -> Mono.just(8).subscribeOn(s).subscribe(x -> log(x)));
s.schedule(() -> { throw new InternalError("direct"); });
