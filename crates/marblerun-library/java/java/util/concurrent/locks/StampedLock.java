package java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;

/** A lock for reading, writing and reading in the hope that nobody writes. */
public class StampedLock implements java.io.Serializable {
    private long version = 256L;
    private int readers;
    private boolean writing;

    /** Creates the lock. */
    public StampedLock() {
    }

    private synchronized void pause(long end) throws InterruptedException {
        if (end == 0L) {
            wait();
        } else {
            wait(Math.max(1L, (end - System.nanoTime() + 999999L) / 1000000L));
        }
    }

    private synchronized long take(boolean write, boolean interruptible, long end) throws InterruptedException {
        boolean interrupted = false;
        while (writing || write && readers > 0) {
            if (end != 0L && end - System.nanoTime() <= 0L) {
                return 0L;
            }
            try {
                pause(end);
            } catch (InterruptedException early) {
                if (interruptible) {
                    throw early;
                }
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return write ? tryWriteLock() : tryReadLock();
    }

    private long taken(boolean write) {
        try {
            return take(write, false, 0L);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Takes the lock for writing and gives a stamp to give it back with. */
    public long writeLock() { return taken(true); }

    /** Takes the lock for reading and gives a stamp to give it back with. */
    public long readLock() { return taken(false); }

    /** Takes the lock for writing unless interrupted. */
    public long writeLockInterruptibly() throws InterruptedException { return take(true, true, 0L); }

    /** Takes the lock for reading unless interrupted. */
    public long readLockInterruptibly() throws InterruptedException { return take(false, true, 0L); }

    /** Takes the lock for writing if possible; 0 if not. */
    public synchronized long tryWriteLock() {
        if (writing || readers > 0) {
            return 0L;
        }
        writing = true;
        version += 128L;
        return version;
    }

    /** Takes the lock for reading if possible; 0 if not. */
    public synchronized long tryReadLock() {
        if (writing) {
            return 0L;
        }
        readers++;
        return version + readers;
    }

    /** Takes the lock for writing if possible within the time; 0 if not. */
    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        return take(true, true, System.nanoTime() + unit.toNanos(time));
    }

    /** Takes the lock for reading if possible within the time; 0 if not. */
    public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
        return take(false, true, System.nanoTime() + unit.toNanos(time));
    }

    /** Gives a stamp to see later whether anybody has written; 0 if somebody does. */
    public synchronized long tryOptimisticRead() { return writing ? 0L : version; }

    /** Tells whether nobody has written since the stamp was given. */
    public synchronized boolean validate(long stamp) { return stamp != 0L && (stamp & -128L) == (version & -128L); }

    /** Gives the lock for writing back. */
    public synchronized void unlockWrite(long stamp) {
        if (!writing || stamp != version) {
            throw new IllegalMonitorStateException();
        }
        writing = false;
        version += 128L;
        notifyAll();
    }

    /** Gives the lock for reading back. */
    public synchronized void unlockRead(long stamp) {
        if (readers == 0 || (stamp & -128L) != (version & -128L)) {
            throw new IllegalMonitorStateException();
        }
        readers--;
        notifyAll();
    }

    /** Gives the lock back. */
    public synchronized void unlock(long stamp) {
        if (writing && stamp == version) {
            unlockWrite(stamp);
        } else {
            unlockRead(stamp);
        }
    }

    /** Makes a lock for reading, or the hope, one for writing if possible; 0 if not. */
    public synchronized long tryConvertToWriteLock(long stamp) {
        if ((stamp & -128L) != (version & -128L)) {
            return 0L;
        }
        if (writing) {
            return stamp == version ? stamp : 0L;
        }
        boolean reads = (stamp & 127L) != 0L;
        if (readers > (reads ? 1 : 0)) {
            return 0L;
        }
        readers = 0;
        return tryWriteLock();
    }

    /** Makes a lock for writing, or the hope, one for reading if possible; 0 if not. */
    public synchronized long tryConvertToReadLock(long stamp) {
        if ((stamp & -128L) != (version & -128L)) {
            return 0L;
        }
        if (writing && stamp == version) {
            unlockWrite(stamp);
            return tryReadLock();
        }
        return (stamp & 127L) != 0L ? stamp : tryReadLock();
    }

    /** Tells whether a thread writes. */
    public synchronized boolean isWriteLocked() { return writing; }

    /** Tells whether a thread reads. */
    public synchronized boolean isReadLocked() { return readers > 0; }

    /** Gives the number of threads that read. */
    public synchronized int getReadLockCount() { return readers; }
}
