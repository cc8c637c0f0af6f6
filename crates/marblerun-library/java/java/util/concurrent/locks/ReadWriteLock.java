package java.util.concurrent.locks;

/** Two locks: one that many may hold to read, and one that only one may hold to write. */
public interface ReadWriteLock {
    /** Gives the lock for reading. */
    Lock readLock();

    /** Gives the lock for writing. */
    Lock writeLock();
}
