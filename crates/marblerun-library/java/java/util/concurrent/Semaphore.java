package java.util.concurrent;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockEvents;

/** A number of permits that threads take and give back. */
public class Semaphore implements java.io.Serializable {
    private final Sync sync;

    private static final class Sync extends AbstractQueuedSynchronizer {
        final boolean fair;

        Sync(int permits, boolean fair) {
            setState(permits);
            this.fair = fair;
        }

        int permits() { return getState(); }

        int take(int permits, boolean barge) {
            while (true) {
                if (!barge && hasQueuedPredecessors()) {
                    return -1;
                }
                int available = getState();
                int left = available - permits;
                if (left < 0 || compareAndSetState(available, left)) {
                    return left;
                }
            }
        }

        @Override
        protected int tryAcquireShared(int permits) { return take(permits, !fair); }

        @Override
        protected boolean tryReleaseShared(int permits) {
            while (true) {
                int available = getState();
                if (available + permits < available) {
                    throw new Error("Maximum permit count exceeded");
                }
                if (compareAndSetState(available, available + permits)) {
                    return true;
                }
            }
        }

        int drain() {
            while (true) {
                int available = getState();
                if (available == 0 || compareAndSetState(available, 0)) {
                    return available;
                }
            }
        }

        void reduce(int permits) {
            int available = getState();
            while (!compareAndSetState(available, available - permits)) {
                available = getState();
            }
        }
    }

    /** Creates a semaphore with that many permits. */
    public Semaphore(int permits) { this(permits, false); }

    /** Creates a semaphore whose permits go to who waits longest, if fair. */
    public Semaphore(int permits, boolean fair) { sync = new Sync(permits, fair); }

    private static int check(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        return permits;
    }

    /** Takes a permit, waiting for it. */
    public void acquire() throws InterruptedException { acquire(1); }

    /** Takes a permit, waiting for it even if interrupted. */
    public void acquireUninterruptibly() { acquireUninterruptibly(1); }

    // Whether a thread that wants so many permits now has to wait is shown before it does.
    private void wants(int permits) {
        if (sync.permits() < permits) {
            LockEvents.wanted(this);
        }
    }

    private boolean taken() {
        LockEvents.acquired(this);
        return true;
    }

    /** Takes a permit if there is one, and tells whether there was. */
    public boolean tryAcquire() { return tryAcquire(1); }

    /** Takes a permit if there is one within the time, and tells whether there was. */
    public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, timeout, unit);
    }

    /** Gives a permit back. */
    public void release() { release(1); }

    /** Takes permits, waiting for them. */
    public void acquire(int permits) throws InterruptedException {
        wants(check(permits));
        sync.acquireSharedInterruptibly(permits);
        taken();
    }

    /** Takes permits, waiting for them even if interrupted. */
    public void acquireUninterruptibly(int permits) {
        wants(check(permits));
        sync.acquireShared(permits);
        taken();
    }

    /** Takes permits if there are enough, and tells whether there were. */
    public boolean tryAcquire(int permits) { return sync.take(check(permits), true) >= 0 && taken(); }

    /** Takes permits if there are enough within the time, and tells whether there were. */
    public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
        wants(check(permits));
        return sync.tryAcquireSharedNanos(permits, unit.toNanos(timeout)) && taken();
    }

    /** Gives permits back. */
    public void release(int permits) {
        check(permits);
        LockEvents.released(this);
        sync.releaseShared(permits);
    }

    /** Gives the number of permits left. */
    public int availablePermits() { return sync.permits(); }

    /** Takes all permits that are left and gives their number. */
    public int drainPermits() { return sync.drain(); }

    /** Makes the number of permits smaller. */
    protected void reducePermits(int reduction) { sync.reduce(check(reduction)); }

    /** Tells whether permits go to who waits longest. */
    public boolean isFair() { return sync.fair; }

    /** Tells whether threads wait. */
    public final boolean hasQueuedThreads() { return sync.hasQueuedThreads(); }

    /** Gives the number of threads that wait. */
    public final int getQueueLength() { return sync.getQueueLength(); }

    @Override
    public String toString() { return super.toString() + "[Permits = " + sync.permits() + "]"; }
}
