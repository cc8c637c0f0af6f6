// A sensor that measures at its own pace, and a display that takes its time for each value.

/** What one hears of a sensor with a callback. */
interface Listener {
    void onValue(int value);

    void onEnd();

    void onError(Throwable error);
}

/** Measures, whether somebody listens or not. */
class Sensor {
    private final Queue<Integer> kept = new ArrayDeque<>();
    private CompletableFuture<Integer> asked;
    private Throwable failure;
    private boolean isStarted;
    private boolean hasEnded;

    /** Every value, when it is measured. */
    Flux<Integer> values() {
        return numbers(Answers.VALUES);
    }

    /** Calls back with every value, when it is measured. */
    void listen(Listener listener) {
        values().subscribe(listener::onValue, listener::onError, listener::onEnd);
    }

    /** The next value, when it is measured; null at the end. The sensor keeps those nobody has asked for. */
    CompletableFuture<Integer> next() {
        asked = new CompletableFuture<>();
        if (!isStarted) {
            isStarted = true;
            values().subscribe(this::keep, this::fail, this::end);
        }
        CompletableFuture<Integer> next = asked;
        answer();
        return next;
    }

    private void keep(int value) {
        kept.add(value);
        Depth.changed(kept.size());
        answer();
    }

    private void fail(Throwable error) {
        failure = error;
        end();
    }

    private void end() {
        hasEnded = true;
        answer();
    }

    private void answer() {
        if (asked == null || kept.isEmpty() && !hasEnded) {
            return;
        }
        CompletableFuture<Integer> answered = asked;
        asked = null;
        if (!kept.isEmpty()) {
            Integer value = kept.remove();
            Depth.changed(kept.size());
            answered.complete(value);
        } else if (failure != null) {
            answered.completeExceptionally(failure);
        } else {
            answered.complete(null);
        }
    }
}

/** How many values wait. */
class Depth {
    static void changed(int size) {
        log(size + " waiting");
    }
}

/** Shows values, slowly. */
class Display {
    void draw(int value, Runnable whenDone) {
        show(value);
        later(Answers.WORK, whenDone);
    }

    void fail(Throwable error) {
        popup(error.getMessage());
    }
}
