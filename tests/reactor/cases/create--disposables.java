// Objects of the library where functions are wanted.
Flux.<Integer>create(s -> { s.onDispose(Flux.interval(Duration.ofMillis(10)).doOnCancel(() -> log("tick gone")).subscribe()); s.next(1); s.complete(); }).subscribe(x -> log(x));
Mono.<Integer>create(s -> { s.onCancel(Flux.interval(Duration.ofMillis(10)).doOnCancel(() -> log("tick 2 gone")).subscribe()); }).subscribe().dispose();
Sinks.Many<Integer> sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayDeque<>(), Flux.never().doOnCancel(() -> log("never gone")).subscribe());
sink.asFlux().subscribe(x -> log(x)); sink.tryEmitNext(1); sink.tryEmitComplete();
Scheduler s = Schedulers.newSingle("s"); Flux.<Integer>create(k -> { k.onDispose(s); k.complete(); }).subscribe(x -> {}, e -> {}, () -> log("end")); log(s.isDisposed());
Scheduler.Worker w = Schedulers.single().createWorker(); Flux.<Integer>create(k -> { k.onDispose(w); k.complete(); }).subscribe(); log(w.isDisposed());
