// An executor that is run by hand.
Queue<Runnable> tasks = new ArrayDeque<>();
Scheduler s = Schedulers.fromExecutor(tasks::add);
Flux.just("a", "b").publishOn(s).map(x -> x + "!").subscribe(x -> log(x));
log("tasks " + tasks.size());
later(Duration.ofMillis(100), () -> { while (!tasks.isEmpty()) { log("run"); tasks.poll().run(); } });
