// Windows asked for one by one.
marbles("(abcdef|)").window(2)
    .concatMap(w -> w.collectList())
    .subscribe(new BaseSubscriber<List<String>>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(List<String> v) { later(Duration.ofMillis(100), () -> request(1)); }
});
