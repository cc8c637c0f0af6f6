// Tasks that were not run when it is cancelled.
Queue<Runnable> tasks = new ArrayDeque<>();
Scheduler s = Schedulers.fromExecutor(tasks::add);
Disposable d = Flux.just("a", "b").subscribeOn(s).subscribe(x -> log(x));
log("tasks " + tasks.size());
d.dispose();
while (!tasks.isEmpty()) { log("run"); tasks.poll().run(); }
