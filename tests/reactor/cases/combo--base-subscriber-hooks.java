// All hooks.
marbles("a-b-c|").subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnSubscribe(Subscription s) { log("subscribed"); request(1); }
  @Override protected void hookOnNext(String v) { log(v); if (v.equals("b")) cancel(); else request(1); }
  @Override protected void hookOnComplete() { log("complete"); }
  @Override protected void hookOnCancel() { log("cancelled"); }
  @Override protected void hookFinally(SignalType type) { log(type); }
});
