package java.util.concurrent.locks;

// Natives: park0 (nanoseconds, negative without end; returns at once if unparked before or interrupted), unpark.

/** Pauses threads and lets them go on. */
public class LockSupport {
    private LockSupport() {
    }

    private static native void park0(Object blocker, long nanos);

    /** Lets the thread go on, or not pause the next time. */
    public static native void unpark(Thread thread);

    /** Pauses the current thread until it is let go on or interrupted. */
    public static void park() { park0(null, -1L); }

    /** Pauses the current thread because of an object until it is let go on or interrupted. */
    public static void park(Object blocker) { park0(blocker, -1L); }

    /** Pauses the current thread, but at most that long. */
    public static void parkNanos(long nanos) { parkNanos(null, nanos); }

    /** Pauses the current thread because of an object, but at most that long. */
    public static void parkNanos(Object blocker, long nanos) {
        if (nanos > 0) {
            park0(blocker, nanos);
        }
    }

    /** Pauses the current thread, but not after that time in milliseconds. */
    public static void parkUntil(long deadline) { parkNanos(null, (deadline - System.currentTimeMillis()) * 1000000L); }
}
