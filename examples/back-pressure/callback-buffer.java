// A callback is called whether one has time or not: the queue is the program's own business.
class Queueing implements Listener {
    private final Queue<Integer> queue = new ArrayDeque<>();
    private final Display display = new Display();
    private boolean isBusy;
    private Throwable failure;

    public void onValue(int value) {
        queue.add(value);
        Depth.changed(queue.size());
        drawNext();
    }

    public void onEnd() {
    }

    public void onError(Throwable error) {
        failure = error;
        drawNext();
    }

    private void drawNext() {
        if (isBusy) {
            return;
        }
        if (!queue.isEmpty()) {
            isBusy = true;
            int value = queue.remove();
            Depth.changed(queue.size());
            display.draw(value, () -> {
                isBusy = false;
                drawNext();
            });
        } else if (failure != null) {
            display.fail(failure);
            failure = null;
        }
    }
}

new Sensor().listen(new Queueing());
