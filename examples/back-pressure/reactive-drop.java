// What comes while the display is busy is left out: what is shown may be old, but nothing waits.
var sensor = new Sensor();
var display = new Display();

sensor.values()
    .onBackpressureDrop(value -> log("dropped " + value))
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
