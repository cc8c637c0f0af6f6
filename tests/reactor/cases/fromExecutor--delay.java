// An executor cannot delay.
Scheduler s = Schedulers.fromExecutor(Runnable::run);
Flux.just("a", "b").delayElements(Duration.ofMillis(100), s).subscribe(x -> log(x), e -> log(e.toString()));
