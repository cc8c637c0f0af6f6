// A future is asked for when there is time for its value: one at a time, the sensor keeps the others.
class Asking {
    private final Sensor sensor = new Sensor();
    private final Display display = new Display();

    void askNext() {
        sensor.next().whenComplete((value, error) -> {
            if (error != null) {
                display.fail(error);
            } else if (value != null) {
                display.draw(value, this::askNext);
            }
        });
    }
}

new Asking().askNext();
