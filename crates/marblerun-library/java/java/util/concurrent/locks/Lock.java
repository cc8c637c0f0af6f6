package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock that one thread holds at a time. */
public interface Lock {
    /** Takes the lock, waiting until it is free. */
    void lock();

    /** Takes the lock, waiting until it is free or the thread is interrupted. */
    void lockInterruptibly() throws InterruptedException;

    /** Takes the lock if it is free, and tells whether it was. */
    boolean tryLock();

    /** Takes the lock if it is free within the time, and tells whether it was. */
    boolean tryLock(long time, TimeUnit unit) throws InterruptedException;

    /** Gives the lock back. */
    void unlock();

    /** Gives a condition of this lock. */
    Condition newCondition();
}
