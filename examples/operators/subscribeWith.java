// Subscribes a subscriber of one's own and returns it.
// It asks for one value first, and for the next 300 ms after each.
// group: back pressure
marbles("-abc|").subscribeWith(new BaseSubscriber<String>() {
   protected void hookOnSubscribe(Subscription s) { request(1); }
   protected void hookOnNext(String x) { later(Duration.ofMillis(300), () -> request(1)); }
});
