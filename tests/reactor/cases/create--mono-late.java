// A mono's sink that is used after it has ended or was cancelled.
Mono.<Integer>create(s -> { s.success(1); s.success(2); s.error(new RuntimeException("late")); }).subscribe(x -> log(x));
Mono.<Integer>create(s -> { s.error(new RuntimeException("e")); s.success(2); }).subscribe(x -> log(x), e -> log(e.getMessage()));
Mono.<Integer>create(s -> later(Duration.ofMillis(100), () -> s.success(3))).subscribe(x -> log(x)).dispose();
Mono.<Integer>create(s -> later(Duration.ofMillis(100), () -> s.success())).subscribe(x -> log(x)).dispose();
Mono.<Integer>create(s -> later(Duration.ofMillis(100), () -> s.error(new RuntimeException("gone")))).subscribe(x -> log(x)).dispose();
Mono.<Integer>create(s -> s.success(4)).subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { later(Duration.ofMillis(50), () -> { s.cancel(); }); }
});
Mono.<Integer>create(s -> { s.onRequest(n -> log("asked " + n)); later(Duration.ofMillis(100), () -> { s.success(5); s.success(6); }); }).take(Duration.ofMillis(20)).subscribe(x -> log(x), e -> log(e), () -> log("taken"));
