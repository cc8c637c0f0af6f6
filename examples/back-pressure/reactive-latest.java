// Only the newest value is kept while the display is busy: what is shown is never old.
var sensor = new Sensor();
var display = new Display();

sensor.values()
    .onBackpressureLatest()
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
