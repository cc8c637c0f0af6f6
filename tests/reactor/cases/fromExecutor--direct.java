// An executor that runs at once.
Executor direct = r -> { log("execute"); r.run(); };
Scheduler s = Schedulers.fromExecutor(direct);
Flux.just("a", "b").publishOn(s).map(x -> x + "!").subscribe(x -> log(x + " " + Thread.currentThread().getName()));
