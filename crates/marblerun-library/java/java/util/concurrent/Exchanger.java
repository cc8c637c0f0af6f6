package java.util.concurrent;

/** Lets two threads exchange objects. */
public class Exchanger<V> {
    private static final class Offer {
        Object given;
        Object taken;
        boolean done;
    }

    private Offer offer;

    /** Creates an exchanger. */
    public Exchanger() {
    }

    /** Gives an object and takes that of the other thread, waiting for it. */
    public V exchange(V x) throws InterruptedException {
        try {
            return exchange(x, 0L);
        } catch (TimeoutException never) {
            throw new Error(never);
        }
    }

    /** Gives an object and takes that of the other thread, waiting for it at most that long. */
    public V exchange(V x, long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
        return exchange(x, System.nanoTime() + Math.max(1L, unit.toNanos(timeout)));
    }

    @SuppressWarnings("unchecked")
    private synchronized V exchange(V x, long end) throws InterruptedException, TimeoutException {
        Offer other = offer;
        if (other != null) {
            offer = null;
            other.taken = x;
            other.done = true;
            notifyAll();
            return (V) other.given;
        }
        Offer own = new Offer();
        own.given = x;
        offer = own;
        try {
            while (!own.done) {
                long left = end - System.nanoTime();
                if (end != 0L && left <= 0L) {
                    throw new TimeoutException();
                }
                wait(end == 0L ? 0L : (left + 999999L) / 1000000L);
            }
        } finally {
            if (offer == own) {
                offer = null;
            }
        }
        return (V) own.taken;
    }
}
