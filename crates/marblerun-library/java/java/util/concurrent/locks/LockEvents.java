package java.util.concurrent.locks;

// Natives: all. They do nothing but tell the machine, and nothing if the class library itself uses the lock.

/** What is shown of a lock, under the name that the program has for it. */
public final class LockEvents {
    private LockEvents() {}

    /** The current thread waits until it can take the lock. */
    public static native void wanted(Object lock);

    /** The current thread has taken the lock. */
    public static native void acquired(Object lock);

    /** The current thread gives the lock back. */
    public static native void released(Object lock);

    /** The current thread waits for others, without the lock if it had it. */
    public static native void waiting(Object lock);

    /** The current thread lets another go on. */
    public static native void notified(Thread thread);
}
