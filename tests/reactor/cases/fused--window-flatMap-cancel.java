// A cancel while values wait in the queues of windows: they are discarded.
marbles("(abcdef)--a|").window(2).flatMap(g -> g)
    .doOnDiscard(String.class, s -> log("discarded " + s))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); if (v.equals("b")) later(Duration.ofMillis(100), this::cancel); }
});
