package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** What threads that hold a lock can wait for. */
public interface Condition {
    /** Gives up the lock and waits for a signal. */
    void await() throws InterruptedException;

    /** Gives up the lock and waits for a signal, even if interrupted. */
    void awaitUninterruptibly();

    /** Waits for a signal at most so many nanoseconds; gives how many are left. */
    long awaitNanos(long nanosTimeout) throws InterruptedException;

    /** Waits for a signal within the time, and tells whether it came. */
    boolean await(long time, TimeUnit unit) throws InterruptedException;

    /** Wakes one waiting thread. */
    void signal();

    /** Wakes all waiting threads. */
    void signalAll();
}
