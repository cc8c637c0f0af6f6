// Groups that are flattened, read slowly: the queues of the groups fill and the reader takes turns.
marbles("(abcabcaab)--ca|").groupBy(x -> x).flatMap(g -> g).subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(2); }
  @Override protected void hookOnNext(String v) { log(v); later(Duration.ofMillis(100), () -> request(2)); }
});
