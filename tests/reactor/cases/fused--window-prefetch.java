// Windows larger than what is asked for ahead.
Flux.range(1, 20).window(10).flatMap(w -> w, 1, 2).subscribe(new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(3); }
  @Override protected void hookOnNext(Integer v) { log(v); later(Duration.ofMillis(100), () -> request(2)); }
});
