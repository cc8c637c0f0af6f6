// What factories and operators say of arguments that make no sense.
static void see(Runnable r) { try { r.run(); log("taken"); } catch (Exception e) { log(e); } }
Flux<Integer> f = Flux.just(1);
Mono<Integer> m = Mono.just(1);
see(() -> f.retry(-1)); see(() -> f.repeat(-1)); see(() -> f.skip(-1)); see(() -> f.skipLast(-1)); see(() -> f.takeLast(-1)); see(() -> f.take(-1));
see(() -> f.elementAt(-1)); see(() -> f.replay(-1)); see(() -> f.replay(0)); see(() -> f.publish(0)); see(() -> f.publish().refCount(0)); see(() -> f.publish().autoConnect(-1)); see(() -> f.cache(-1));
see(() -> f.parallel(0)); see(() -> f.parallel(2, 0)); see(() -> f.bufferTimeout(0, Duration.ofMillis(1))); see(() -> f.windowTimeout(0, Duration.ofMillis(1)));
see(() -> f.onBackpressureBuffer(0)); see(() -> f.onBackpressureBuffer(-1, x -> {})); see(() -> f.buffer(0)); see(() -> f.buffer(2, 0)); see(() -> f.window(0)); see(() -> f.window(2, 0));
see(() -> f.concatMap(x -> m, -1)); see(() -> f.flatMap(x -> m, 0)); see(() -> f.flatMap(x -> m, 1, 0)); see(() -> f.flatMapSequential(x -> m, 0)); see(() -> f.groupBy(x -> x, 0)); see(() -> f.flatMapIterable(x -> List.of(x), 0));
see(() -> f.limitRate(0)); see(() -> f.publishOn(Schedulers.single(), 0)); see(() -> Flux.range(1, -1));
see(() -> m.repeat(-1)); see(() -> m.retry(-1)); see(() -> Flux.interval(Duration.ofMillis(-1))); see(() -> Flux.interval(Duration.ZERO)); see(() -> Mono.delay(Duration.ofMillis(-1)));
see(() -> Retry.max(-1)); see(() -> Retry.backoff(1, Duration.ofMillis(1)).jitter(2)); see(() -> Retry.fixedDelay(-1, Duration.ofMillis(1)));
see(() -> Sinks.many().multicast().onBackpressureBuffer(0)); see(() -> Sinks.many().replay().limit(-1)); see(() -> Sinks.many().replay().limit(0)); see(() -> Sinks.many().replay().all(0));
see(() -> Schedulers.newParallel("x", 0)); see(() -> Schedulers.newBoundedElastic(0, 1, "x")); see(() -> Schedulers.newBoundedElastic(1, 0, "x"));
see(() -> m.repeatWhenEmpty(-1, x -> x)); see(() -> f.sampleTimeout(x -> m, 0)); see(() -> f.expand(x -> m, 0)); see(() -> f.filterWhen(x -> Mono.just(true), 0));
f.subscribe();
