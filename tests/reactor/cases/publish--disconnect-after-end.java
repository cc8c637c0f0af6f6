// Who is disconnected after the source has ended reads nothing more.
ConnectableFlux<Integer> c = Flux.range(1, 6).publish(8);
c.subscribe(x -> log("fast " + x), e -> log(e), () -> log("fast end"));
BaseSubscriber<Integer> slow = new BaseSubscriber<Integer>() {
  @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
  @Override protected void hookOnNext(Integer v) { log("slow " + v); }
};
c.subscribe(slow);
Disposable d = c.connect();
later(Duration.ofMillis(100), () -> { d.dispose(); log("disconnected " + d.isDisposed()); });
later(Duration.ofMillis(200), () -> slow.request(2));
later(Duration.ofMillis(300), () -> c.subscribe(x -> log("late " + x), e -> log(e), () -> log("late end")));
later(Duration.ofMillis(400), () -> slow.request(9));
