package java.util.concurrent.locks;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** A lock that its owner may take again. */
public class ReentrantLock implements Lock, java.io.Serializable {
    private final Sync sync;

    private static final class Sync extends AbstractQueuedSynchronizer {
        final boolean fair;
        private final ReentrantLock lock;

        Sync(boolean fair, ReentrantLock lock) {
            this.fair = fair;
            this.lock = lock;
        }

        @Override
        Object shown() { return lock; }

        boolean take(int count, boolean barge) {
            Thread current = Thread.currentThread();
            if (getExclusiveOwnerThread() == current) {
                if (getState() + count < 0) {
                    throw new Error("Maximum lock count exceeded");
                }
                setState(getState() + count);
                return true;
            }
            if (getState() == 0 && (barge || !hasQueuedPredecessors()) && compareAndSetState(0, count)) {
                setExclusiveOwnerThread(current);
                return true;
            }
            return false;
        }

        @Override
        protected boolean tryAcquire(int count) { return take(count, !fair); }

        @Override
        protected boolean tryRelease(int count) {
            if (!isHeldExclusively()) {
                throw new IllegalMonitorStateException();
            }
            int left = getState() - count;
            if (left == 0) {
                setExclusiveOwnerThread(null);
            }
            setState(left);
            return left == 0;
        }

        @Override
        protected boolean isHeldExclusively() { return getExclusiveOwnerThread() == Thread.currentThread(); }

        Thread owner() { return getExclusiveOwnerThread(); }

        int count() { return getState(); }
    }

    /** Creates a lock. */
    public ReentrantLock() { this(false); }

    /** Creates a lock that goes to who waits longest, if fair. */
    public ReentrantLock(boolean fair) { sync = new Sync(fair, this); }

    @Override
    public void lock() {
        if (!sync.take(1, !sync.fair)) {
            LockEvents.wanted(this);
            sync.acquire(1);
        }
        taken();
    }

    // Taking it again is not shown.
    private boolean taken() {
        if (sync.count() == 1) {
            LockEvents.acquired(this);
        }
        return true;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!sync.take(1, !sync.fair)) {
            LockEvents.wanted(this);
            sync.acquireInterruptibly(1);
        }
        taken();
    }

    @Override
    public boolean tryLock() { return sync.take(1, true) && taken(); }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
        return sync.tryAcquireNanos(1, unit.toNanos(timeout)) && taken();
    }

    @Override
    public void unlock() {
        if (getHoldCount() == 1) {
            LockEvents.released(this);
        }
        sync.release(1);
    }

    @Override
    public Condition newCondition() { return sync.new ConditionObject(); }

    /** Gives how often the current thread has taken the lock. */
    public int getHoldCount() { return isHeldByCurrentThread() ? sync.count() : 0; }

    /** Tells whether the current thread holds the lock. */
    public boolean isHeldByCurrentThread() { return sync.isHeldExclusively(); }

    /** Tells whether some thread holds the lock. */
    public boolean isLocked() { return sync.count() != 0; }

    /** Tells whether the lock goes to who waits longest. */
    public final boolean isFair() { return sync.fair; }

    /** Gives the thread that holds the lock. */
    protected Thread getOwner() { return sync.owner(); }

    /** Tells whether threads wait for the lock. */
    public final boolean hasQueuedThreads() { return sync.hasQueuedThreads(); }

    /** Tells whether the thread waits for the lock. */
    public final boolean hasQueuedThread(Thread thread) { return sync.isQueued(thread); }

    /** Gives the number of threads that wait for the lock. */
    public final int getQueueLength() { return sync.getQueueLength(); }

    /** Gives the threads that wait for the lock. */
    protected Collection<Thread> getQueuedThreads() { return sync.getQueuedThreads(); }

    /** Tells whether threads wait for the condition. */
    public boolean hasWaiters(Condition condition) {
        return sync.hasWaiters((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    /** Gives the number of threads that wait for the condition. */
    public int getWaitQueueLength(Condition condition) {
        return sync.getWaitQueueLength((AbstractQueuedSynchronizer.ConditionObject) condition);
    }

    @Override
    public String toString() {
        Thread owner = sync.owner();
        return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
    }
}
