package java.util.concurrent;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockEvents;

/** Lets threads wait until something was counted down to zero. */
public class CountDownLatch {
    private final Sync sync;

    private static final class Sync extends AbstractQueuedSynchronizer {
        Sync(int count) { setState(count); }

        int count() { return getState(); }

        @Override
        protected int tryAcquireShared(int arg) { return getState() == 0 ? 1 : -1; }

        @Override
        protected boolean tryReleaseShared(int arg) {
            while (true) {
                int count = getState();
                if (count == 0) {
                    return false;
                }
                if (compareAndSetState(count, count - 1)) {
                    return count == 1;
                }
            }
        }
    }

    /** Creates a latch with a count. */
    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        sync = new Sync(count);
    }

    /** Waits until the count is zero. */
    public void await() throws InterruptedException {
        waits();
        sync.acquireSharedInterruptibly(1);
    }

    private void waits() {
        if (sync.count() > 0) {
            LockEvents.waiting(this);
        }
    }

    /** Waits until the count is zero, and tells whether that was within the time. */
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        waits();
        return sync.tryAcquireSharedNanos(1, unit.toNanos(timeout));
    }

    /** Counts down by one. */
    public void countDown() { sync.releaseShared(1); }

    /** Gives the count. */
    public long getCount() { return sync.count(); }

    @Override
    public String toString() { return super.toString() + "[Count = " + sync.count() + "]"; }
}
