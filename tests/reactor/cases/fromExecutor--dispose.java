// A disposed one refuses.
ExecutorService pool = Executors.newSingleThreadExecutor();
Scheduler s = Schedulers.fromExecutorService(pool);
s.dispose();
log(s.isDisposed() + " " + pool.isShutdown());
Flux.just("a", "b").publishOn(s).subscribe(x -> log(x), e -> log(e.toString()));
