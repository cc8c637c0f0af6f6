// A cancel while values wait in the queues: they are discarded.
marbles("(abcabc)--a|").groupBy(x -> x).flatMap(g -> g)
    .doOnDiscard(String.class, s -> log("discarded " + s))
    .subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); if (v.equals("b")) cancel(); }
});
