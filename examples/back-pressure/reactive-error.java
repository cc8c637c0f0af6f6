// Nothing is kept and nothing may be left out: the first value that comes too early ends it all.
var sensor = new Sensor();
var display = new Display();

sensor.values()
    .onBackpressureError()
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
