// A hook that throws.
marbles("a-b-c|").subscribe(new BaseSubscriber<String>() {
  @Override protected void hookOnNext(String v) { if (v.equals("b")) throw new IllegalStateException("no " + v); log(v); }
  @Override protected void hookOnError(Throwable e) { log(e.getMessage()); }
  @Override protected void hookFinally(SignalType type) { log(type); }
});
