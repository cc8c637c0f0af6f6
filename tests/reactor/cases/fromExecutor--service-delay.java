// A plain service cannot delay.
ExecutorService pool = Executors.newSingleThreadExecutor();
Scheduler s = Schedulers.fromExecutorService(pool);
Flux.just("a", "b").delayElements(Duration.ofMillis(100), s).subscribe(x -> log(x), e -> log(e.toString()));
