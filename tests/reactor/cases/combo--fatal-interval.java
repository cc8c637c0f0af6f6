// A fatal error in a periodic task.
Flux.interval(Duration.ofMillis(100)).take(4)
    .doOnNext(x -> { if (x == 1) throw new StackOverflowError("deep"); })
    .subscribe(x -> log(x), e -> log("error " + e));
