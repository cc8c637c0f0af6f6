// A subscriber that asks for one value at a time, and a queue that keeps everything until then.
var sensor = new Sensor();
var display = new Display();
var queued = new AtomicInteger();

sensor.values()
    .doOnNext(value -> Depth.changed(queued.incrementAndGet()))
    .onBackpressureBuffer()
    .doOnNext(value -> Depth.changed(queued.decrementAndGet()))
    .subscribe(new BaseSubscriber<Integer>() {
        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(1);
        }

        @Override
        protected void hookOnNext(Integer value) {
            display.draw(value, () -> request(1));
        }

        @Override
        protected void hookOnError(Throwable error) {
            display.fail(error);
        }
    });
