package java.util.concurrent.locks;

import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/** Two locks that their owners may take again: one to read, one to write. */
public class ReentrantReadWriteLock implements ReadWriteLock, java.io.Serializable {
    private final Sync sync;
    private final ReadLock reader;
    private final WriteLock writer;

    /** Creates the locks. */
    public ReentrantReadWriteLock() { this(false); }

    /** Creates the locks, which go to who waits longest, if fair. */
    public ReentrantReadWriteLock(boolean fair) {
        sync = new Sync(fair);
        reader = new ReadLock(this);
        writer = new WriteLock(this);
    }

    // The state is the number of holds of the writer.
    private static final class Sync extends AbstractQueuedSynchronizer {
        final boolean fair;
        private final HashMap<Thread, Integer> readers = new HashMap<>();
        private int reads;

        Sync(boolean fair) { this.fair = fair; }

        @Override
        protected synchronized boolean tryAcquire(int count) { return write(count, fair && hasQueuedPredecessors()); }

        synchronized boolean write(int count, boolean mustWait) {
            if (isHeldExclusively()) {
                setState(getState() + count);
                return true;
            }
            if (getState() != 0 || reads > 0 || mustWait) {
                return false;
            }
            setState(count);
            setExclusiveOwnerThread(Thread.currentThread());
            return true;
        }

        @Override
        protected synchronized boolean tryRelease(int count) {
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
        protected synchronized int tryAcquireShared(int count) {
            return read(fair ? hasQueuedPredecessors() : isFirstExclusive() && hasQueuedPredecessors());
        }

        synchronized int read(boolean mustWait) {
            Thread current = Thread.currentThread();
            if (getState() != 0 && getExclusiveOwnerThread() != current) {
                return -1;
            }
            int held = holds(current);
            if (mustWait && held == 0 && getExclusiveOwnerThread() != current) {
                return -1;
            }
            readers.put(current, held + 1);
            reads++;
            return 1;
        }

        @Override
        protected synchronized boolean tryReleaseShared(int count) {
            Thread current = Thread.currentThread();
            int held = holds(current);
            if (held == 0) {
                throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
            }
            if (held == 1) {
                readers.remove(current);
            } else {
                readers.put(current, held - 1);
            }
            reads--;
            return reads == 0;
        }

        synchronized int holds(Thread thread) { return readers.getOrDefault(thread, 0); }

        synchronized int reads() { return reads; }

        int writes() { return getState(); }

        Thread owner() { return getExclusiveOwnerThread(); }

        @Override
        protected boolean isHeldExclusively() { return getExclusiveOwnerThread() == Thread.currentThread(); }
    }

    @Override
    public ReadLock readLock() { return reader; }

    @Override
    public WriteLock writeLock() { return writer; }

    /** The lock for reading. */
    public static class ReadLock implements Lock, java.io.Serializable {
        private final Sync sync;

        /** Creates the lock of a pair. */
        protected ReadLock(ReentrantReadWriteLock lock) { sync = lock.sync; }

        @Override
        public void lock() {
            if (sync.tryAcquireShared(1) < 0) {
                LockEvents.wanted(this);
                sync.acquireShared(1);
            }
            taken();
        }

        private boolean taken() {
            if (sync.holds(Thread.currentThread()) == 1) {
                LockEvents.acquired(this);
            }
            return true;
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            sync.acquireSharedInterruptibly(1);
            taken();
        }

        @Override
        public boolean tryLock() { return sync.read(false) >= 0 && taken(); }

        @Override
        public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
            return sync.tryAcquireSharedNanos(1, unit.toNanos(timeout)) && taken();
        }

        @Override
        public void unlock() {
            if (sync.holds(Thread.currentThread()) == 1) {
                LockEvents.released(this);
            }
            sync.releaseShared(1);
        }

        @Override
        public Condition newCondition() { throw new UnsupportedOperationException(); }

        @Override
        public String toString() { return super.toString() + "[Read locks = " + sync.reads() + "]"; }
    }

    /** The lock for writing. */
    public static class WriteLock implements Lock, java.io.Serializable {
        private final Sync sync;

        /** Creates the lock of a pair. */
        protected WriteLock(ReentrantReadWriteLock lock) { sync = lock.sync; }

        @Override
        public void lock() {
            if (!sync.tryAcquire(1)) {
                LockEvents.wanted(this);
                sync.acquire(1);
            }
            taken();
        }

        private boolean taken() {
            if (getHoldCount() == 1) {
                LockEvents.acquired(this);
            }
            return true;
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            sync.acquireInterruptibly(1);
            taken();
        }

        @Override
        public boolean tryLock() { return sync.write(1, false) && taken(); }

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

        /** Tells whether the current thread holds the lock. */
        public boolean isHeldByCurrentThread() { return sync.isHeldExclusively(); }

        /** Gives how often the current thread has taken the lock. */
        public int getHoldCount() { return sync.isHeldExclusively() ? sync.writes() : 0; }

        @Override
        public String toString() {
            Thread owner = sync.owner();
            return super.toString() + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
        }
    }

    /** Tells whether the locks go to who waits longest. */
    public final boolean isFair() { return sync.fair; }

    /** Gives the number of holds for reading. */
    public int getReadLockCount() { return sync.reads(); }

    /** Tells whether some thread holds the lock for writing. */
    public boolean isWriteLocked() { return sync.writes() != 0; }

    /** Tells whether the current thread holds the lock for writing. */
    public boolean isWriteLockedByCurrentThread() { return sync.isHeldExclusively(); }

    /** Gives how often the current thread has taken the lock for writing. */
    public int getWriteHoldCount() { return writer.getHoldCount(); }

    /** Gives how often the current thread has taken the lock for reading. */
    public int getReadHoldCount() { return sync.holds(Thread.currentThread()); }

    /** Tells whether threads wait. */
    public final boolean hasQueuedThreads() { return sync.hasQueuedThreads(); }

    /** Gives the number of threads that wait. */
    public final int getQueueLength() { return sync.getQueueLength(); }

    @Override
    public String toString() {
        return super.toString() + "[Write locks = " + sync.writes() + ", Read locks = " + sync.reads() + "]";
    }
}
